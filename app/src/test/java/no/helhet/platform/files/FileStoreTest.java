package no.helhet.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

@HelhetTest
class FileStoreTest {
    private static final int BLOCK = 256 * 1024;

    @Autowired TestData data;
    @Autowired FileStore files;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private TestData.Kommune kommune;
    private HelhetUser user;

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        user = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 7})
    void whatIsStoredIsReadTheSameToTheByte(int size) throws Exception {
        var content = bytes(size);

        var stored = store(content, size);

        assertThat(stored.storrelse()).isEqualTo(size);
        byte[] read =
                TestData.as(user, () -> transaction.execute(status -> files.read(stored.id())));
        assertThat(read).isEqualTo(content);
    }

    /// A small file is held against the limit as a large one is.
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1, 0, false",
        "10, 10, true",
        "11, 10, false",
        "262143, 262142, false",
        "262144, 262144, true",
        "262145, 262144, false",
        "524289, 524288, false"
    })
    void aFileOverTheLimitIsRefusedAndLeavesNothing(int size, long most, boolean kept)
            throws Exception {
        if (kept) {
            assertThat(store(bytes(size), most).storrelse()).isEqualTo(size);
        } else {
            assertThatThrownBy(() -> store(bytes(size), most))
                    .isInstanceOfSatisfying(
                            FileTooLarge.class, e -> assertThat(e.maxBytes()).isEqualTo(most));
        }
        assertThat(count()).isEqualTo(kept ? 1 : 0);
    }

    private static byte[] bytes(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private StoredFile store(byte[] content, long most) throws FileTooLarge {
        var tooLarge = new FileTooLarge[1];
        var stored =
                TestData.as(
                        user,
                        () ->
                                transaction.execute(
                                        status -> {
                                            try {
                                                return files.store(
                                                        kommune.kommunenr(),
                                                        null,
                                                        "fil.bin",
                                                        new ByteArrayInputStream(content),
                                                        most);
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            } catch (FileTooLarge e) {
                                                tooLarge[0] = e;
                                                return null;
                                            }
                                        }));
        if (tooLarge[0] != null) {
            throw tooLarge[0];
        }
        return stored;
    }

    private int count() {
        return TestData.as(
                user,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql("select count(*) from files.fil")
                                                .query(Integer.class)
                                                .single()));
    }
}
