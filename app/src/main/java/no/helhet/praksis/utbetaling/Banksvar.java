package no.helhet.praksis.utbetaling;

import no.helhet.formats.iso20022.StatusCode;
import no.helhet.formats.iso20022.StatusReport;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What an answer means for the payments of its run. A payment that the answer names has what is
/// said of it; the others have what is said of them all.
final class Banksvar {
    private static final Avvisning UNSPECIFIED = new Avvisning("RJCT", "");
    private final Set<UUID> accepted = new HashSet<>();
    private final Map<UUID, Avvisning> rejected = new LinkedHashMap<>();
    private final Set<UUID> waiting = new HashSet<>();
    private final StatusCode.@Nullable Meaning others;
    private final Avvisning reasonForAll;

    /// @param kode the bank's code, as AC04
    /// @param tekst the bank's words, may be empty
    record Avvisning(String kode, String tekst) {}

    private Banksvar(StatusReport report) {
        StatusCode common = report.status();
        List<StatusReport.Reason> reasons = report.reasons();
        for (var batch : report.batches()) {
            if (batch.status() != null) {
                common = batch.status();
                reasons = batch.reasons().isEmpty() ? reasons : batch.reasons();
            }
            batch.payments().forEach(this::read);
        }
        reasonForAll = reason(reasons);
        var meaning = common == null ? null : common.meaning();
        // "Part accepted" with the rejected ones named means that the rest is accepted.
        others =
                meaning == StatusCode.Meaning.PARTLY_ACCEPTED && !rejected.isEmpty()
                        ? StatusCode.Meaning.ACCEPTED
                        : meaning;
    }

    static Banksvar of(StatusReport report) {
        return new Banksvar(report);
    }

    private void read(StatusReport.PaymentStatus payment) {
        var reference = payment.originalEndToEndId();
        var status = payment.status();
        var id = reference == null ? null : Betaling.parseReference(reference).orElse(null);
        if (id == null || status == null) {
            return;
        }
        switch (status.meaning()) {
            case ACCEPTED, SETTLED -> accepted.add(id);
            case REJECTED, CANCELLED -> rejected.put(id, reason(payment.reasons()));
            case PENDING, PARTLY_ACCEPTED, UNKNOWN -> waiting.add(id);
        }
    }

    private static Avvisning reason(List<StatusReport.Reason> reasons) {
        if (reasons.isEmpty()) {
            return UNSPECIFIED;
        }
        var code = reasons.getFirst().code();
        return new Avvisning(code == null ? UNSPECIFIED.kode() : code, reasons.getFirst().text());
    }

    /// The rejected payments with their reasons.
    ///
    /// @param run every payment that could be
    Map<UUID, Avvisning> rejected(Collection<UUID> run) {
        if (others != StatusCode.Meaning.REJECTED && others != StatusCode.Meaning.CANCELLED) {
            return rejected;
        }
        var all = new LinkedHashMap<>(rejected);
        run.stream()
                .filter(id -> !accepted.contains(id) && !waiting.contains(id))
                .forEach(id -> all.putIfAbsent(id, reasonForAll));
        return all;
    }

    /// The payments accepted by name; null when those not named are accepted too.
    @Nullable Set<UUID> acceptedOnly() {
        return others == StatusCode.Meaning.ACCEPTED || others == StatusCode.Meaning.SETTLED
                ? null
                : accepted;
    }

    Set<UUID> notAccepted() {
        var all = new HashSet<>(waiting);
        all.addAll(rejected.keySet());
        return all;
    }

    Set<UUID> waiting() {
        return waiting;
    }
}
