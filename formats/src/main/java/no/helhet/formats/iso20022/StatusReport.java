package no.helhet.formats.iso20022;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A bank's answer to a payment file.
///
/// @param version the version of pain.002 it came in, 3 to 14
/// @param messageId the bank's own reference
/// @param originalMessageId the message reference of the payment file
/// @param status of the whole file; null when the bank only answers further down
/// @param batches in the order of the answer
public record StatusReport(
        int version,
        String messageId,
        String originalMessageId,
        @Nullable StatusCode status,
        List<Reason> reasons,
        List<BatchStatus> batches) {

    public StatusReport {
        reasons = List.copyOf(reasons);
        batches = List.copyOf(batches);
    }

    /// The status of a batch and of the payments in it that the bank mentions.
    ///
    /// @param status null when the bank only answers per payment
    public record BatchStatus(
            String originalPaymentInformationId,
            @Nullable StatusCode status,
            List<Reason> reasons,
            List<PaymentStatus> payments) {
        public BatchStatus {
            reasons = List.copyOf(reasons);
            payments = List.copyOf(payments);
        }
    }

    /// The status of one payment. The schema lets a bank leave out each of the references and the
    /// status.
    public record PaymentStatus(
            @Nullable String originalEndToEndId,
            @Nullable String originalInstructionId,
            @Nullable StatusCode status,
            List<Reason> reasons) {
        public PaymentStatus {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why: a code of ISO's external list (as `AC01`) or the bank's own, and its words.
    ///
    /// @param code null when the bank gives words only
    /// @param text the bank's lines joined by a space; empty when it gives a code only
    public record Reason(@Nullable String code, String text) {}
}
