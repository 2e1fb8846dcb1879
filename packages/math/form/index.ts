export { checkForm } from './check-form'
export { type Form, type FormContext, type FormIssue, type FormIssueCode, readForm } from './form'
