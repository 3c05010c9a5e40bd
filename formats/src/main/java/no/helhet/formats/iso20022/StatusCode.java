package no.helhet.formats.iso20022;

/// A status in a bank's answer: a code of ISO's external list, kept as it came.
///
/// @param code as `ACSC`
public record StatusCode(String code) {

    /// What the code means for the payment. A code outside the list is [Meaning#UNKNOWN]: it is put
    /// before a person, never guessed at.
    public Meaning meaning() {
        return switch (code) {
            case "RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "ACFC" -> Meaning.ACCEPTED;
            case "ACSC", "ACCC" -> Meaning.SETTLED;
            case "PDNG", "PATC", "ACPD" -> Meaning.PENDING;
            case "PART" -> Meaning.PARTLY_ACCEPTED;
            case "RJCT", "BLCK" -> Meaning.REJECTED;
            case "CANC" -> Meaning.CANCELLED;
            default -> Meaning.UNKNOWN;
        };
    }

    /// The outcomes that the sender acts on.
    public enum Meaning {
        /// Received and found in order so far; not yet paid.
        ACCEPTED,
        /// Booked on the debtor's or the creditor's account.
        SETTLED,
        /// Waiting, as for funds or an approval in the bank.
        PENDING,
        /// Some of the payments below are accepted and some are not.
        PARTLY_ACCEPTED,
        REJECTED,
        CANCELLED,
        UNKNOWN
    }
}
