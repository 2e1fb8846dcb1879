/** In place of the page, for whoever may not see it. */
export const NotForYou = ({ isSignedIn }: { readonly isSignedIn: boolean }) => (
  <main id="main" tabIndex={-1} className="teach">
    <h1>For instructors</h1>
    <p>
      {isSignedIn
        ? 'Your account is a student’s. Whoever runs this server can make it an instructor’s.'
        : 'Sign in with an instructor’s account to see how a class does.'}
    </p>
    {!isSignedIn && (
      <p>
        <a className="button button-main" href="/sign-in">
          Sign in
        </a>
      </p>
    )}
  </main>
)
