package no.helhet.praksis.utbetaling;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.iso20022.Bank;
import no.helhet.formats.iso20022.Betalingsfil;
import no.helhet.formats.iso20022.PaymentBatch;
import no.helhet.formats.iso20022.PaymentWriter;
import no.helhet.formats.iso20022.Totals;
import no.helhet.platform.access.Kontor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

/// Writes a run's file so that, wherever it is stopped and started again, each payment is in
/// exactly one file:
///
/// 1. the whole file under a temporary name, forced to disk;
/// 2. its digest on the run: from here on the file is that one;
/// 3. the move, in one step, to the name under which the bank fetches it;
/// 4. the run and all its payments marked as sent, in one transaction.
///
/// Stopped before 2, it begins anew. Stopped between 2 and 3, the temporary file is moved. Stopped
/// after 3, the file lies there, or the bank has taken it: it is never made again.
@Component
class Betalingsfilskriver {
    private static final Logger log = LoggerFactory.getLogger(Betalingsfilskriver.class);
    private static final int BUFFER = 1 << 16;
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final Betalingsstrom strom;
    private final Utbetalingsspor spor;
    private final Betalingsmappe mappe;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Betalingsfilskriver(
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            Betalingsstrom strom,
            Utbetalingsspor spor,
            Betalingsmappe mappe,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.strom = strom;
        this.spor = spor;
        this.mappe = mappe;
        this.clock = clock;
        // Each step must last before the next begins, whatever transaction holds the lock around.
        this.ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(KjoringId id, Kontor kontor) {
        var kjoring = find(id);
        if (kjoring.status() != Kjoring.Status.GODKJENT) {
            return;
        }
        var name = kjoring.newFilnavn();
        var temporary = mappe.ut().resolve(name + ".tmp");
        var fetched = mappe.ut().resolve(name);
        try {
            if (kjoring.filSha256() == null) {
                var sha256 = writeTemporary(kjoring, kontor, temporary);
                ownTransaction.executeWithoutResult(s -> kjoringer.settleFile(id, name, sha256));
            }
            move(kjoring, temporary, fetched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ownTransaction.executeWithoutResult(status -> markSent(kjoring));
        log.info("The file of run {} is written and waits for the bank", id.path());
    }

    private Kjoring find(KjoringId id) {
        return Objects.requireNonNull(
                ownTransaction.execute(status -> kjoringer.find(id).orElseThrow()));
    }

    private byte[] writeTemporary(Kjoring kjoring, Kontor kontor, Path temporary)
            throws IOException {
        var digest = sha256();
        try (var channel =
                        FileChannel.open(
                                temporary,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                var out =
                        // The digest is taken of whole buffers: XML is written a few bytes at a
                        // time.
                        new BufferedOutputStream(
                                new DigestOutputStream(Channels.newOutputStream(channel), digest),
                                BUFFER)) {
            var result = PaymentWriter.write(file(kjoring, kontor), out);
            if (result instanceof PaymentWriter.Result.TotalsDiffer differ) {
                throw new IllegalStateException(
                        "Run %s was approved with other figures than its payments have: %s"
                                .formatted(kjoring.id().path(), differ));
            }
            out.flush();
            channel.force(true);
        } catch (XMLStreamException e) {
            throw new IOException("The file of run " + kjoring.id().path() + " failed", e);
        }
        Betalingsmappe.sync(mappe.ut());
        return digest.digest();
    }

    private Betalingsfil file(Kjoring kjoring, Kontor kontor) {
        var account = new Kontonummer(kontor.kontonummer());
        var batch =
                new PaymentBatch(
                        kjoring.messageId(),
                        kontor.navn(),
                        account,
                        new Bank.Clearing(account.value().substring(0, 4)),
                        kjoring.betalingsdato(),
                        new Totals(kjoring.antall(), kjoring.sumOre()),
                        strom.of(kjoring.id()));
        return new Betalingsfil(
                kjoring.messageId(),
                Objects.requireNonNull(kjoring.godkjent()).nar(),
                kontor.navn(),
                kontor.orgnr(),
                List.of(batch));
    }

    private void move(Kjoring kjoring, Path temporary, Path fetched) throws IOException {
        if (Files.exists(temporary)) {
            var copy = mappe.arkiv().resolve(fetched.getFileName());
            if (!Files.exists(copy)) {
                Files.createLink(copy, temporary);
                Betalingsmappe.sync(mappe.arkiv());
            }
            Files.move(temporary, fetched, StandardCopyOption.ATOMIC_MOVE);
            Betalingsmappe.sync(mappe.ut());
        } else if (!Files.exists(fetched)) {
            log.warn(
                    "The file of run {} was made but is gone: the bank has fetched it, which its"
                            + " receipt will show; it is not made again",
                    kjoring.id().path());
        }
    }

    private void markSent(Kjoring kjoring) {
        if (!kjoringer.markWritten(kjoring.id(), clock.instant())) {
            return;
        }
        var sent = rader.markSent(kjoring.id());
        if (sent != kjoring.antall()) {
            throw new IllegalStateException(
                    "Run %s has %d payments to send, and its file has %d"
                            .formatted(kjoring.id().path(), sent, kjoring.antall()));
        }
        spor.write("KJORING_FIL_SKREVET", kjoring.id(), Map.of("antall", sent));
        spor.publish(kjoring, KjoringEndret.Hva.SENDT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
