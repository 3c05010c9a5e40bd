package no.helhet.platform.files;

import no.helhet.platform.database.Ids;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Stores and streams files in blocks of 256 KiB, so that a large file is never whole in memory
/// and a small one is one row. In the database, not beside it: a file is then written in the
/// transaction that needs it, seen by every node, and under row-level security like the rest.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FileStore {
    private static final int BLOCK = 256 * 1024;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Reads the stream to its end and stores it.
    ///
    /// @param filnavn the sender's name for it, shown to people, never a path
    /// @param maxBytes more than this is refused with [FileTooLarge]
    public StoredFile store(
            String kommunenr,
            @Nullable UUID personId,
            String filnavn,
            InputStream content,
            long maxBytes)
            throws IOException, FileTooLarge {
        var digest = sha256();
        var blocks = new ArrayList<byte[]>();
        long size = 0;
        // The row comes first because the blocks refer to it; size and digest are known only when
        // all is read, so the blocks are staged.
        for (var block = content.readNBytes(BLOCK);
                block.length > 0 || blocks.isEmpty();
                block = content.readNBytes(BLOCK)) {
            size += block.length;
            if (size > maxBytes) {
                throw new FileTooLarge(maxBytes);
            }
            digest.update(block);
            blocks.add(block);
        }
        var stored =
                new StoredFile(
                        new FilId(kommunenr, Ids.next()),
                        filnavn,
                        ContentType.sniff(blocks.getFirst(), filnavn),
                        size,
                        HexFormat.of().formatHex(digest.digest()),
                        personId);
        insertRow(stored);
        for (int nr = 0; nr < blocks.size(); nr++) {
            insertBlock(stored.id(), nr, blocks.get(nr));
        }
        return stored;
    }

    public Optional<StoredFile> find(FilId id) {
        return jdbc.sql("select * from files.fil where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new StoredFile(
                                        id,
                                        row.getString("filnavn"),
                                        row.getString("innholdstype"),
                                        row.getLong("storrelse"),
                                        HexFormat.of().formatHex(row.getBytes("sha256")),
                                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// Writes the content block by block.
    public void copy(FilId id, OutputStream out) throws IOException {
        for (int nr = 0; ; nr++) {
            var block =
                    jdbc.sql(
                                    "select data from files.blokk where kommunenr = :k and fil_id ="
                                            + " :f and nr = :n")
                            .param("k", id.kommunenr())
                            .param("f", id.id())
                            .param("n", nr)
                            .query(byte[].class)
                            .optional();
            if (block.isEmpty()) {
                return;
            }
            out.write(block.get());
            if (block.get().length < BLOCK) {
                return;
            }
        }
    }

    /// A file expected to be small, whole.
    public byte[] read(FilId id) {
        var out = new ByteArrayOutputStream();
        try {
            copy(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A message's files get their person when it is linked to one, and have none again (null) when
    /// the link is undone.
    public void assign(FilId id, @Nullable UUID personId) {
        jdbc.sql("update files.fil set person_id = :p where kommunenr = :k and id = :id")
                .param("p", personId)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private void insertRow(StoredFile file) {
        jdbc.sql(
                        """
                        insert into files.fil (kommunenr, id, person_id, filnavn, innholdstype, storrelse,
                                               sha256, opprettet)
                        values (:k, :id, :p, :n, :t, :s, :h, :o)
                        """)
                .param("k", file.id().kommunenr())
                .param("id", file.id().id())
                .param("p", file.personId())
                .param("n", file.filnavn())
                .param("t", file.innholdstype())
                .param("s", file.storrelse())
                .param("h", HexFormat.of().parseHex(file.sha256()))
                .param("o", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertBlock(FilId id, int nr, byte[] data) {
        jdbc.sql("insert into files.blokk (kommunenr, fil_id, nr, data) values (:k, :f, :n, :d)")
                .param("k", id.kommunenr())
                .param("f", id.id())
                .param("n", nr)
                .param("d", data)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
