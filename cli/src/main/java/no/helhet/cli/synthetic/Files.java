package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// Writes small files as the file store does: a row, and a block of content.
final class Files {
    private Files() {}

    static void write(
            Rows rows,
            Area area,
            UUID id,
            @Nullable UUID personId,
            String filnavn,
            String innholdstype,
            byte[] content,
            Instant opprettet) {
        rows.add(
                Table.FIL,
                area.kommunenr,
                area.bydel,
                id,
                personId,
                filnavn,
                innholdstype,
                content.length,
                digest("SHA-256").digest(content),
                opprettet);
        rows.add(Table.BLOKK, area.kommunenr, area.bydel, id, 0, content);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
