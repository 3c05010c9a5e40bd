package no.helhet.laering.omrade;

import no.helhet.formats.table.DecimalSign;
import no.helhet.formats.table.Dialect;
import no.helhet.formats.table.DialectScan;
import no.helhet.formats.table.TextEncoding;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Receives files as they come, block by block, and finds how they are written on the way. Not one
/// transaction: a large file takes minutes, and what never became whole is thrown away.
@Service
class Importmottak {
    static final long MOST_BYTES = 4L << 30;
    private static final int BLOCK = 256 * 1024;
    private static final Duration GIVEN_UP = Duration.ofHours(12);

    private final ImportRepository importer;
    private final EventLog events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Importmottak(
            ImportRepository importer,
            @Qualifier("omradeEvents") EventLog events,
            TransactionTemplate transactions,
            Clock clock) {
        this.importer = importer;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of a file.
    sealed interface Mottatt {
        /// @param kjent the file was here already
        record Lagret(UUID id, boolean kjent) implements Mottatt {}

        record Tom() implements Mottatt {}

        record ForStor() implements Mottatt {}
    }

    Mottatt receive(
            Importslag slag,
            String filnavn,
            String kilde,
            @Nullable LocalDate hentet,
            InputStream bytes)
            throws IOException {
        var id = Ids.next();
        var kommunenr = Scopes.current().kommuner().getFirst();
        transactions.executeWithoutResult(
                status -> {
                    importer.findUnfinished(clock.instant().minus(GIVEN_UP))
                            .forEach(importer::delete);
                    importer.insert(
                            id,
                            kommunenr,
                            slag,
                            filnavn,
                            kilde,
                            hentet,
                            clock.instant(),
                            Scopes.current().actor());
                });
        boolean whole = false;
        try {
            var digest = sha256();
            var scan = new DialectScan();
            int nr = 0;
            for (var block = bytes.readNBytes(BLOCK);
                    block.length > 0;
                    block = bytes.readNBytes(BLOCK)) {
                if (scan.bytes() + block.length > MOST_BYTES) {
                    return new Mottatt.ForStor();
                }
                digest.update(block);
                scan.accept(block, 0, block.length);
                int at = nr++;
                var data = block;
                transactions.executeWithoutResult(s -> importer.insertBlock(id, at, data));
            }
            if (nr == 0) {
                return new Mottatt.Tom();
            }
            var answer = complete(id, kommunenr, slag, filnavn, digest.digest(), scan);
            whole = !answer.kjent();
            return answer;
        } finally {
            if (!whole) {
                transactions.executeWithoutResult(s -> importer.delete(id));
            }
        }
    }

    private Mottatt.Lagret complete(
            UUID id,
            String kommunenr,
            Importslag slag,
            String filnavn,
            byte[] sha256,
            DialectScan scan) {
        try {
            return transactions.execute(
                    status -> {
                        var known = importer.findBySha256(sha256).orElse(null);
                        if (known != null) {
                            return new Mottatt.Lagret(known, true);
                        }
                        importer.complete(
                                id, sha256, scan.bytes(), guess(id, slag, filnavn, dialect(scan)));
                        events.append(
                                kommunenr, null, null, "IMPORT_MOTTATT", Map.of("import", id));
                        return new Mottatt.Lagret(id, false);
                    });
        } catch (DuplicateKeyException sameAtOnce) {
            return transactions.execute(
                    s -> new Mottatt.Lagret(importer.findBySha256(sha256).orElseThrow(), true));
        }
    }

    /// The mapping we would choose.
    Kobling guess(UUID id, Importslag slag, String filnavn, Dialect dialect) {
        return Koblingsgjetning.guess(slag, head(id, slag, dialect), filnavn, dialect);
    }

    Filhode head(UUID id, Importslag slag, Dialect dialect) {
        return Filhode.read(
                slag, new Blokkstrom(nr -> importer.readBlock(id, nr), read -> {}), dialect);
    }

    /// JSON has no dialect; its numbers have a point.
    private static Dialect dialect(DialectScan scan) {
        var found = scan.dialect();
        for (byte b : scan.head()) {
            if (b == '{') {
                return new Dialect(TextEncoding.UTF_8, ',', DecimalSign.POINT, 0);
            }
            if (!Character.isWhitespace(b)) {
                break;
            }
        }
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
