package no.helhet.formats.iso20022;

import no.helhet.formats.bank.Kontonummer;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// One credit transfer in kroner to a Norwegian account.
///
/// @param endToEndId the reference that follows the payment to the creditor and comes back in the
///     bank's answer; 1 to 35 characters
/// @param instructionId the sender's own reference, not passed on to the creditor
/// @param amountOre the amount in øre, more than zero
/// @param creditorName cut at 70 characters when written
/// @param purpose a code of ISO's external purpose list, as `SSBE` (social security benefit), or
///     null
public record Payment(
        String endToEndId,
        String instructionId,
        long amountOre,
        String creditorName,
        Kontonummer creditorAccount,
        Remittance remittance,
        @Nullable String purpose) {

    private static final Pattern PURPOSE = Pattern.compile("[A-Z]{4}");

    /// The schema's limit of 18 digits in all, with two decimals.
    private static final long LARGEST = 999_999_999_999_999_999L;

    public Payment {
        Identifier.require(endToEndId, "end-to-end reference");
        Identifier.require(instructionId, "instruction reference");
        if (amountOre <= 0 || amountOre > LARGEST) {
            throw new IllegalArgumentException(
                    "Payment " + endToEndId + " has the amount " + amountOre + " ore: pay above 0");
        }
        BankText.requireName(creditorName, "The creditor of payment " + endToEndId);
        if (purpose != null && !PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException(
                    "Payment "
                            + endToEndId
                            + " has the purpose '"
                            + purpose
                            + "': use four capital letters");
        }
    }

    /// The reference alone: the rest tells who gets how much.
    @Override
    public String toString() {
        return "Payment[endToEndId=" + endToEndId + "]";
    }
}
