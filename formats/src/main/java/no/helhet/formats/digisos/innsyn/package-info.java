/// The resident's view of the case (digisos-soker.json): the history of events that a case system
/// sends to NAV's DigiSos, which shows it to the applicant on nav.no.
///
/// Owns one record for each kind of event and the writer. What is sent is seen by the applicant:
/// an account number goes with a payment only when the account is the applicant's own.
@NullMarked
package no.helhet.formats.digisos.innsyn;

import org.jspecify.annotations.NullMarked;
