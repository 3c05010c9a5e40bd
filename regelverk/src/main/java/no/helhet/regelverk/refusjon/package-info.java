/// What the municipality can claim back when a resident is paid for time gone by, sotjl §§ 25, 26.
///
/// [Trygderefusjon] sets what the municipality paid ([Utlegg]) against back-paid social security
/// ([Etterbetaling]); [Bidragsrefusjon] sets it against maintenance ([Underholdsbidrag]). Both
/// answer a [Refusjon]: lines with the steps behind them, or the fields that stop it. It is the
/// most that can be claimed: the act says that all or part of it may be.
@NullMarked
package no.helhet.regelverk.refusjon;

import org.jspecify.annotations.NullMarked;
