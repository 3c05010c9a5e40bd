package no.helhet.formats.digisos.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

class EksemplerTest {
    static List<Path> folders() throws IOException {
        return Bundles.folders();
    }

    @Test
    void thereAreSevenApplicationsFromSevenPeople() throws IOException {
        Set<String> numbers = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        for (Path folder : folders()) {
            numbers.add(soknad(folder).innhold().data().personalia().personIdentifikator().verdi());
            byte[] melding = Files.readAllBytes(folder.resolve("melding.json"));
            ids.add(Bundles.read(MeldingReader.read(melding)).innhold().digisosId());
        }

        assertThat(numbers).hasSize(7);
        assertThat(ids).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyApplicationIsReadWithoutANote(Path folder) throws IOException {
        assertThat(soknad(folder).merknader()).isEmpty();
        assertThat(soknad(folder).innhold().mottaker().kommunenummer()).hasValue("4698");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNationalNumberIsSynthetic(Path folder) throws IOException {
        String number = soknad(folder).innhold().data().personalia().personIdentifikator().verdi();

        assertThat(Integer.parseInt(number.substring(2, 4))).isBetween(81, 92);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyAttachmentIsThereWithItsChecksum(Path folder) throws Exception {
        Set<String> listed = new HashSet<>();
        byte[] oversikt = Files.readAllBytes(folder.resolve("vedlegg.json"));
        for (var vedlegg : Bundles.read(VedleggReader.read(oversikt)).innhold().vedlegg()) {
            for (var fil : vedlegg.filer()) {
                byte[] content = Files.readAllBytes(folder.resolve(fil.filnavn().orElseThrow()));
                byte[] checksum = MessageDigest.getInstance("SHA-512").digest(content);
                assertThat(fil.sha512()).hasValue(HexFormat.of().formatHex(checksum));
                listed.add(fil.filnavn().orElseThrow());
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.endsWith(".json"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static Lesing.Lest<Soknad> soknad(Path folder) throws IOException {
        return Bundles.read(SoknadReader.read(Files.readAllBytes(folder.resolve("soknad.json"))));
    }
}
