package no.helhet.formats.digisos.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.helhet.formats.json.Fault;
import no.helhet.formats.json.FaultCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

class SoknadReaderTest {

    @Test
    void anApplicationIsReadIntoItsParts() throws IOException {
        Soknad soknad = lest(Files.readAllBytes(Bundles.soknad("delt-bosted"))).innhold();

        assertThat(soknad.innsendingstidspunkt().orElseThrow().tid())
                .hasValue(Instant.parse("2026-11-16T12:20:30.480Z"));
        Familie familie = soknad.data().familie().orElseThrow();
        assertThat(familie.sivilstatus().orElseThrow().status())
                .isEqualTo(Sivilstatus.Status.SKILT);
        Familie.Ansvar ansvar = familie.forsorgerplikt().ansvar().getFirst();
        assertThat(ansvar.harDeltBosted()).hasValue(new Opplysning<>(Kilde.BRUKER, true));
        assertThat(ansvar.samvarsgrad().orElseThrow().verdi().verdi()).hasValue(50);
        Utbetaling lonn = soknad.data().okonomi().opplysninger().utbetaling().get(1);
        assertThat(lonn.brutto().orElseThrow().ore()).hasValue(1_547_050);
        assertThat(lonn.skattetrekk().orElseThrow().ore()).hasValue(-263_025);
        Okonomi.Post husleie = soknad.data().okonomi().oversikt().orElseThrow().utgift().getFirst();
        assertThat(husleie.belop().orElseThrow().ore()).hasValue(1_120_000);
        assertThat(soknad.data().personalia().oppholdsadresse().orElseThrow().sted())
                .isInstanceOf(Adresse.Gateadresse.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "verdi": "17838421202" | "verdI": "x" | MISSING_FIELD | data.personalia.personIdentifikator.verdi | 6
                    "verdi": "17838421202" | "verdi": 17 | WRONG_TYPE | data.personalia.personIdentifikator.verdi | 8
                    "verdi": "17838421202" | "verdi": null | WRONG_TYPE | data.personalia.personIdentifikator.verdi | 8
                    "kilde": "system" | "kilde": "bruker" | NOT_ALLOWED | data.personalia.personIdentifikator.kilde | 7
                    "+4790000271" | "90000271" | WRONG_PATTERN | data.personalia.telefonnummer.verdi | 26
                    "version": "1.0.11" | "version": "1.0" | WRONG_PATTERN | version | 2
                    "status": "skilt" | "status": "gift" | NEEDED | data.familie.sivilstatus.ektefelle | 80
                    """)
    void aFaultNamesItsPlace(String from, String to, FaultCode code, String path, int line)
            throws IOException {
        List<Fault> faults = faults(Bundles.changed("enslig", from, to));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code()).isEqualTo(code);
        assertThat(faults.getFirst().path()).isEqualTo(path);
        assertThat(faults.getFirst().position().line()).isEqualTo(line);
        assertThat(faults.getFirst().text()).contains(path).doesNotContain("90000271", "178384");
    }

    @Test
    void everyFaultOfADocumentIsListedAtOnce() {
        List<Fault> faults =
                faults("{\"version\": 1, \"data\": {}, \"mottaker\": []}".getBytes(UTF_8));

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly(
                        "version",
                        "data.personalia",
                        "data.begrunnelse",
                        "data.okonomi",
                        "mottaker",
                        "driftsinformasjon",
                        "kompatibilitet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "tom": "2026-10-09" | "tom": "2017-13-01" | NO_SUCH_DATE | data.arbeid.forhold[0].tom
                    "belop": 9800 | "belop": 98000000000000000000000 | OUT_OF_RANGE | data.okonomi.oversikt.utgift[0].belop
                    "belop": 9800 | "belop": 1e999999999 | OUT_OF_RANGE | data.okonomi.oversikt.utgift[0].belop
                    "brutto": 11240.0 | "brutto": 11240.125 | ROUNDED | data.okonomi.opplysninger.utbetaling[0].brutto
                    "botype" | "nyttFelt": 1, "botype" | UNKNOWN_FIELD | data.bosituasjon.nyttFelt
                    "skilt" | "skilt", "HarDeltBosted": {} | UNKNOWN_FIELD | data.familie.sivilstatus.HarDeltBosted
                    2026-11-18T09:12:44.201Z | 2026-11-18T25:12:44.201Z | NO_SUCH_TIME | innsendingstidspunkt
                    "Lyngvær" | "Lyng\\u0000" | REPLACED_CHARACTER | data.personalia.navn.etternavn
                    """)
    void whatIsValidAndCannotBeUsedIsNoted(String from, String to, Merknad.Code code, String path)
            throws IOException {
        List<Merknad> merknader = lest(Bundles.changed("enslig", from, to)).merknader();

        assertThat(merknader).extracting(Merknad::code).containsExactly(code);
        assertThat(merknader.getFirst().path()).isEqualTo(path);
        assertThat(merknader.getFirst().text()).contains(path);
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() throws IOException {
        byte[] document = Bundles.changed("enslig", "\"belop\": 9800", "\"belop\": 9.80e3");
        Soknad soknad = lest(document).innhold();

        assertThat(soknad.data().okonomi().oversikt().orElseThrow().utgift().getFirst().belop())
                .hasValueSatisfying(belop -> assertThat(belop.ore()).hasValue(980_000));
    }

    @Test
    void noTextFormShowsThePerson() throws IOException {
        Soknad soknad = lest(Files.readAllBytes(Bundles.soknad("enslig"))).innhold();

        assertThat(soknad.toString() + soknad.data()).doesNotContain("Lyngv", "17838421202");
    }

    private static Lesing.Lest<Soknad> lest(byte[] document) {
        return Bundles.read(SoknadReader.read(document));
    }

    private static List<Fault> faults(byte[] document) {
        return Bundles.faults(SoknadReader.read(document));
    }
}
