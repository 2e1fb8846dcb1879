export { forgetAllTurns, forgetTurns, giveTurnBack, type LimitName, takeTurn } from './limits'
