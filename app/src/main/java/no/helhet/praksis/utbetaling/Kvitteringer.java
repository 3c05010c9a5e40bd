package no.helhet.praksis.utbetaling;

import no.helhet.formats.iso20022.StatusReader;
import no.helhet.formats.iso20022.StatusReport;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.utbetaling.Kvittering.Status;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Reads the bank's answers. What came is kept first, whatever it is; the same bytes a second time
/// change nothing.
@Service
@Transactional
class Kvitteringer {
    static final long MOST_BYTES = 200L << 20;
    private static final int LONGEST_NAME = 120;
    private final KvitteringRepository kvitteringer;
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final Utbetalingsspor spor;
    private final FileStore files;
    private final Clock clock;

    Kvitteringer(
            KvitteringRepository kvitteringer,
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            Utbetalingsspor spor,
            FileStore files,
            Clock clock) {
        this.kvitteringer = kvitteringer;
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.spor = spor;
        this.files = files;
        this.clock = clock;
    }

    sealed interface Mottak {
        record Lest(Kvittering kvittering) implements Mottak {}

        /// The same bytes have come before.
        record KjentFra() implements Mottak {}
    }

    Mottak receive(String kommunenr, String filnavn, byte[] innhold) {
        var sha256 = sha256(innhold);
        kvitteringer.lock(kommunenr);
        if (kvitteringer.isKnown(kommunenr, sha256)) {
            return new Mottak.KjentFra();
        }
        var name = readable(filnavn);
        var kvittering =
                switch (StatusReader.read(
                        new ByteArrayInputStream(innhold), StatusReader.Limits.DEFAULT)) {
                    case StatusReader.Result.Unreadable(int line, String reason) ->
                            Kvittering.of(
                                    kommunenr,
                                    name,
                                    clock.instant(),
                                    Status.UFORSTAELIG,
                                    line + ": " + reason);
                    case StatusReader.Result.Read(var report) -> apply(kommunenr, name, report);
                };
        kvitteringer.insert(kvittering, sha256, store(kommunenr, name, innhold));
        return new Mottak.Lest(kvittering);
    }

    private static String readable(String filnavn) {
        var name = filnavn.replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /// Whether the run that a receipt answers for belongs here.
    boolean isOurs(String kommunenr, StatusReport report) {
        return find(kommunenr, report) != null;
    }

    private @Nullable Kjoring find(String kommunenr, StatusReport report) {
        return Betaling.parseReference(report.originalMessageId())
                .flatMap(id -> kjoringer.lock(new KjoringId(kommunenr, id)))
                .filter(kjoring -> kjoring.status().isSent())
                .orElse(null);
    }

    private Kvittering apply(String kommunenr, String filnavn, StatusReport report) {
        var now = clock.instant();
        var kjoring = find(kommunenr, report);
        if (kjoring == null) {
            return Kvittering.of(kommunenr, filnavn, now, Status.UKJENT_KJORING, null);
        }
        var answers = Banksvar.of(report);
        var today = LocalDate.ofInstant(now, Samling.OSLO);
        var bookedDay = today.isBefore(kjoring.betalingsdato()) ? kjoring.betalingsdato() : today;
        var rejected = 0;
        for (var answer : answers.rejected(rader.findUnrejected(kjoring.id())).entrySet()) {
            var rows =
                    rader.markRejected(
                            kjoring.id(),
                            answer.getKey(),
                            answer.getValue().kode(),
                            answer.getValue().tekst());
            spor.write("UTBETALING_AVVIST", rows);
            rejected += rows.size();
        }
        var accepted =
                rader.markPaid(
                        kjoring.id(), answers.acceptedOnly(), answers.notAccepted(), bookedDay);
        kjoringer.markReceipted(kjoring.id());
        spor.write(
                "KJORING_KVITTERING",
                kjoring.id(),
                Map.of("godtatt", accepted, "avvist", rejected));
        spor.publish(kjoring, KjoringEndret.Hva.KVITTERING);
        return Kvittering.of(kommunenr, filnavn, now, Status.LEST, null)
                .with(kjoring.id(), accepted, rejected, answers.waiting().size());
    }

    private UUID store(String kommunenr, String filnavn, byte[] innhold) {
        try {
            return files.store(
                            kommunenr, null, filnavn, new ByteArrayInputStream(innhold), MOST_BYTES)
                    .id()
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalArgumentException("A receipt is at most " + MOST_BYTES + " bytes", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
