package no.helhet.formats.iso20022;

import no.helhet.formats.bank.Kid;

/// What the creditor is told about a payment.
public sealed interface Remittance {

    /// The creditor's own reference; the bank passes it on untouched.
    record WithKid(Kid kid) implements Remittance {}

    /// A text of at most 140 characters; more is cut. It may reach an account statement that others
    /// read, so it never says what the benefit is for.
    record WithText(String text) implements Remittance {}

    /// Nothing.
    record None() implements Remittance {}
}
