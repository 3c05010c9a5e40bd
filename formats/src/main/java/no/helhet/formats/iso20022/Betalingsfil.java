package no.helhet.formats.iso20022;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// A payment file to one bank.
///
/// @param messageId unique for the sender; the bank refuses a second file with the same one
/// @param created when the file was made, written in UTC to the second
/// @param initiatingParty name of the municipality, cut at 70 characters when written
/// @param organisasjonsnummer nine digits
/// @param batches at least one
public record Betalingsfil(
        String messageId,
        Instant created,
        String initiatingParty,
        String organisasjonsnummer,
        List<PaymentBatch> batches) {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    public Betalingsfil {
        Identifier.require(messageId, "message reference");
        if (!NINE_DIGITS.matcher(organisasjonsnummer).matches()) {
            throw new IllegalArgumentException(
                    "The organisation number must be nine digits: '" + organisasjonsnummer + "'");
        }
        BankText.requireName(initiatingParty, "The sender of file " + messageId);
        batches = List.copyOf(batches);
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("Payment file " + messageId + " has no batches");
        }
    }

    /// What all batches come to.
    public Totals totals() {
        return batches.stream().map(PaymentBatch::totals).reduce(Totals.NONE, Totals::plus);
    }
}
