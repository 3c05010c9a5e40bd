package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@HelhetTest
class InnboksTest {
    @Autowired Innsending innsending;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestData data;
    @TempDir Path inbox;
    TestData.Kommune kommune;

    @BeforeEach
    void makeMunicipality() {
        kommune = data.kommune();
    }

    @Test
    void eachFolderBecomesAnApplicationAndIsMovedAside() throws IOException {
        for (int i = 0; i < 120; i++) {
            write("m" + i, Bundle.of("ung", kommune.kommunenr()));
        }
        assertThat(innboks(DataSize.ofMegabytes(50)).receiveAll()).isEqualTo(120);
        assertThat(applications()).isEqualTo(120);
        assertThat(names(inbox)).containsExactly("mottatt");
        assertThat(names(inbox.resolve("mottatt"))).hasSize(120);
    }

    @Test
    void aFolderThatIsBeingWrittenIsLeftAlone() throws IOException {
        write("m1.tmp", Bundle.of("ung", kommune.kommunenr()));
        assertThat(innboks(DataSize.ofMegabytes(50)).receiveAll()).isZero();
        assertThat(names(inbox)).containsExactly("m1.tmp");
    }

    /// A crash after the bytes were stored leaves the folder where it was.
    @Test
    void aFolderTakenInTwiceIsOneApplication() throws IOException {
        var bundle = Bundle.of("ung", kommune.kommunenr());
        write("m1", bundle);
        innboks(DataSize.ofMegabytes(50)).receiveAll();
        write("m1", bundle);
        innboks(DataSize.ofMegabytes(50)).receiveAll();

        assertThat(applications()).isEqualTo(1);
        assertThat(names(inbox.resolve("mottatt"))).containsExactlyInAnyOrder("m1", "m1-2");
    }

    @Test
    void aFolderOverTheLimitIsKeptAsideWhole() throws IOException {
        write("m1", Bundle.of("ung", kommune.kommunenr()));
        assertThat(innboks(DataSize.ofBytes(100)).receiveAll()).isZero();
        assertThat(names(inbox.resolve("for-stor").resolve("m1"))).contains("soknad.json");
        assertThat(applications()).isZero();
    }

    private Innboks innboks(DataSize largest) {
        return new Innboks(innsending, new SoknadProperties(inbox, largest));
    }

    private void write(String name, Bundle bundle) throws IOException {
        var folder = Files.createDirectory(inbox.resolve(name));
        for (var del : bundle.deler()) {
            Files.write(folder.resolve(del.navn()), del.bytes());
        }
    }

    private int applications() {
        return Scopes.call(
                Scope.system(kommune.kommunenr()),
                () ->
                        transaction.execute(
                                s ->
                                        jdbc.sql(
                                                        "select count(*) from soknad.soknad where"
                                                                + " kommunenr = :k")
                                                .param("k", kommune.kommunenr())
                                                .query(Integer.class)
                                                .single()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
