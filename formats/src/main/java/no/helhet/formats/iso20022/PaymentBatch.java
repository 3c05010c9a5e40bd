package no.helhet.formats.iso20022;

import no.helhet.formats.bank.Kontonummer;

import java.time.LocalDate;
import java.util.List;

/// The payments from one account on one day.
///
/// @param paymentInformationId the batch's reference, 1 to 35 characters
/// @param debtorName cut at 70 characters when written
/// @param totals what the payments come to; the writer refuses payments that come to something else
/// @param payments read once, when the file is written
public record PaymentBatch(
        String paymentInformationId,
        String debtorName,
        Kontonummer debtorAccount,
        Bank debtorBank,
        LocalDate executionDate,
        Totals totals,
        Iterable<Payment> payments) {

    public PaymentBatch {
        Identifier.require(paymentInformationId, "batch reference");
        BankText.requireName(debtorName, "The debtor of batch " + paymentInformationId);
        if (totals.payments() == 0) {
            throw new IllegalArgumentException(
                    "Batch " + paymentInformationId + " is empty: leave it out of the file");
        }
    }

    /// A batch of payments held in memory, its totals counted here.
    public static PaymentBatch of(
            String paymentInformationId,
            String debtorName,
            Kontonummer debtorAccount,
            Bank debtorBank,
            LocalDate executionDate,
            List<Payment> payments) {
        Totals totals = Totals.NONE;
        for (Payment payment : payments) {
            totals = totals.plus(payment);
        }
        return new PaymentBatch(
                paymentInformationId,
                debtorName,
                debtorAccount,
                debtorBank,
                executionDate,
                totals,
                List.copyOf(payments));
    }
}
