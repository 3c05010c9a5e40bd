package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Rolle;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;

/// Who may touch an appeal, what cannot be changed, and the trail it leaves.
@HelhetTest
class KlagetilgangTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        today = klagesaken.today();
    }

    @Test
    void anotherMunicipalitySeesNothingWhateverItAsks() {
        var klage = c.forwarded();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.BESLUTTER);

        for (var table : TABLES) {
            int seen =
                    as(
                            stranger,
                            () ->
                                    transaction.execute(
                                            status ->
                                                    jdbc.sql("select count(*) from " + table)
                                                            .query(Integer.class)
                                                            .single()));
            assertThat(seen).as(table).isZero();
        }
        assertThat(as(stranger, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.Lukket.class);
        assertThat(
                        as(
                                stranger,
                                () ->
                                        klagesaken.svar.sendInterim(
                                                klage.id(), "Vi venter på en uttalelse.", null)))
                .isInstanceOf(Klagesvar.Lukket.class);
    }

    private static final List<String> TABLES =
            List.of(
                    "klage.klage",
                    "klage.vedlegg",
                    "klage.vurdering",
                    "klage.retting",
                    "klage.avgjorelse",
                    "klage.dokument",
                    "klage.oversendelse",
                    "klage.hendelse");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update klage.avgjorelse set begrunnelse = ''",
                "delete from klage.avgjorelse",
                "update klage.dokument set navn = ''",
                "update klage.oversendelse set dag = dag",
                "update klage.hendelse set type = ''",
                "delete from klage.hendelse",
                "update klage.klage set mottatt = mottatt",
                "delete from klage.klage"
            })
    void whatIsDoneIsDone(String sql) {
        c.forwarded();

        assertThatThrownBy(
                        () ->
                                as(
                                        c.s.veileder,
                                        () ->
                                                transaction.execute(
                                                        status -> jdbc.sql(sql).update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void eachActLeavesItsEventAndItsAudit() {
        var klage = c.forwarded();

        assertThat(c.strings("select type from klage.hendelse where person_id = ? order by id"))
                .contains(
                        "KLAGE_MOTTATT",
                        "KLAGE_TIL_BESLUTNING",
                        "KLAGE_OPPRETTHOLDT",
                        "KLAGE_KLARGJORT",
                        "KLAGE_OVERSENDT");
        assertThat(c.strings("select hva from audit.innslag where ? = any(personer)"))
                .contains("klage.KLAGE_MOTTATT", "klage.KLAGE_OVERSENDT");
        assertThat(klage.toString()).doesNotContain("strøm");
    }

    @Test
    void oneWhoIsFamilyCannotTouchTheAppeal() {
        var klage = c.registered(today);
        Sakene.change("update person.person set fnr = '12839921088' where id = ?", c.person().id());
        var self = data.ansatt(c.s.kommune, "Selv", "12839921088", false, Rolle.VEILEDER);

        assertThat(
                        as(
                                self,
                                () ->
                                        klagesaken.svar.sendInterim(
                                                klage.id(), "Vi venter på en uttalelse.", null)))
                .isInstanceOf(Klagesvar.Inhabil.class);
    }
}
