package no.helhet.laering.uttrekk;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/// A municipality whose register holds a few invented persons, and those who ask and approve.
final class Uttrekksdata {
    static final String KRETS = "46980101";
    final Kommune kommune;
    final HelhetUser kari;
    final HelhetUser turid;
    final Uttrekkene uttrekkene;
    final Uttrekkslaging laging;
    final UttrekkRepository repository;
    final TransactionTemplate transactions;

    Uttrekksdata(ApplicationContext context, TestData data, Kommune kommune) {
        this.kommune = kommune;
        kari = data.ansatt(kommune, "Kari Myrvold", Rolle.ANALYTIKER);
        turid = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
        uttrekkene = context.getBean(Uttrekkene.class);
        laging = context.getBean(Uttrekkslaging.class);
        repository = context.getBean(UttrekkRepository.class);
        transactions = context.getBean(TransactionTemplate.class);
    }

    /// Persons alike in all but what is said of them here.
    List<UUID> persons(int count, int fodselsar, String krets) {
        return persons(count, "", fodselsar, krets);
    }

    List<UUID> persons(int count, String bydel, int fodselsar, String krets) {
        var ids = new UUID[count];
        for (int i = 0; i < count; i++) {
            ids[i] = Ids.next();
            owner(
                    "insert into register.person values (?, ?, ?, ?, 'KVINNE')",
                    kommune.kommunenr(),
                    bydel,
                    ids[i],
                    fodselsar);
            owner(
                    """
                    insert into register.personmaned (kommunenr, bydel, pseudonym, maned, enhetsnr,
                      grunnkrets, alder, kjonn, husholdning, barn, bidrag_ore, mottaker, ny_mottaker,
                      kvp_mottaker, apen_sak, i_program, har_plan)
                    values (?, ?, ?, date '2026-02-01', ?, ?, ?, 'KVINNE', 'ENSLIG', 0, 812345, true,
                      true, false, true, false, false)
                    """,
                    kommune.kommunenr(),
                    bydel,
                    ids[i],
                    kommune.enhetsnr(),
                    krets.isEmpty() ? null : krets,
                    2026 - fodselsar);
        }
        return Arrays.asList(ids);
    }

    void vedtak(UUID pseudonym, UUID sak, String utfall) {
        owner(
                """
                insert into register.vedtak (kommunenr, bydel, id, pseudonym, enhetsnr, sak_id, type,
                  utfall, belop_ore, fom, tom, dato, sokt, brukt_dager, vilkar, korrigert, returer)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', ?, 812345, date '2026-02-01',
                  date '2026-02-28', date '2026-02-11', date '2026-02-01', 10, '{01,02}', false, 0)
                """,
                kommune.kommunenr(),
                Ids.next(),
                pseudonym,
                kommune.enhetsnr(),
                sak,
                utfall);
    }

    static void owner(String sql, @org.jspecify.annotations.Nullable Object... parameters) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A form with all that is asked for.
    LinkedMultiValueMap<String, String> form(String... variabler) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("tittel", "Varighet og bolig");
        form.add("formal", "Vi vil vite om de som får bolig, klarer seg lenger.");
        form.add("grunnlag", "FRITAK");
        form.add("referanse", "26/1234");
        form.add("arkiv", "Arkivet, journalpost 26/1234-7");
        form.add("mottaker", "NOVA ved Nina Hansen");
        form.add("slutt", "2099-12-31");
        form.add("populasjon", "ALLE");
        form.add("fom", "2026-01-01");
        form.add("tom", "2026-12-31");
        form.add("avrunding", "10000");
        form.addAll("variabler", List.of(variabler));
        return form;
    }

    UttrekkId asked(LinkedMultiValueMap<String, String> form) {
        var id = new UttrekkId(kommune.kommunenr(), Ids.next());
        var answer = TestData.as(kari, () -> uttrekkene.ask(id, new Uttrekksskjema(form)));
        assertThat(answer).isEqualTo(new Uttrekksutfall.Bedt(id));
        return id;
    }

    Uttrekksutfall approve(UttrekkId id) {
        return TestData.as(turid, () -> uttrekkene.approve(id));
    }

    /// Asked for, approved and made.
    UttrekkId made(String... variabler) {
        return made(form(variabler));
    }

    UttrekkId made(LinkedMultiValueMap<String, String> form) {
        var id = asked(form);
        assertThat(approve(id)).isInstanceOf(Uttrekksutfall.Gjort.class);
        laging.make(id);
        assertThat(find(id).status()).isEqualTo(Uttrekksstatus.LAGET);
        return id;
    }

    Uttrekk find(UttrekkId id) {
        return TestData.as(turid, () -> uttrekkene.find(id)).orElseThrow();
    }

    /// The files in the ZIP, by name.
    Map<String, String> files(UttrekkId id) {
        var out = new ByteArrayOutputStream();
        TestData.as(
                kari,
                () ->
                        transactions.execute(
                                status -> {
                                    try {
                                        uttrekkene.fetch(fetchable(id), out);
                                        return true;
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
        return unzip(out.toByteArray());
    }

    private Uttrekk fetchable(UttrekkId id) {
        return uttrekkene.findFetchable(id).orElseThrow();
    }

    static Map<String, String> unzip(byte[] bytes) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The cells of a table without its head.
    static List<List<String>> rows(String csv) {
        return csv.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
    }

    /// One figure from the database, as its owner.
    static long count(String sql, UttrekkId id) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.id());
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
