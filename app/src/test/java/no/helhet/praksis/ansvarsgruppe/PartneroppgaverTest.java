package no.helhet.praksis.ansvarsgruppe;

import static no.helhet.praksis.ansvarsgruppe.Gruppene.done;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What a partner sees and does in a group, while the person's consent covers it, and when it no
/// longer does.
@HelhetTest
class PartneroppgaverTest {
    @Autowired TestData data;
    @Autowired TransactionTemplate transactions;
    @Autowired PartnerDirectory directory;
    @Autowired Grupper grupper;
    @Autowired GruppeRepository rows;
    @Autowired Samarbeidsmoter moter;
    @Autowired SamarbeidsmoteRepository moterows;
    @Autowired Beslutninger beslutninger;
    @Autowired BeslutningRepository beslutningrows;
    @Autowired Partneroppgaver oppgaver;
    @Autowired Grupperegler regler;
    private Gruppene g;
    private HelhetUser petter;
    private Samarbeidsmote mote;
    private Beslutning his;
    private Beslutning hers;

    @BeforeEach
    void begin() {
        g = new Gruppene(data, transactions);
        var organisation = Ids.next();
        petter = partner(organisation);
        var gruppe = g.asIngrid(() -> done(grupper.begin(g.sara, Ids.next())));
        g.asIngrid(
                () ->
                        done(
                                grupper.join(
                                        gruppe.id(),
                                        form(
                                                "slag",
                                                "PARTNER",
                                                "navn",
                                                "Petter Aune",
                                                "organisasjon",
                                                "Jobbspor",
                                                "partner",
                                                organisation.toString()))));
        mote =
                g.asIngrid(
                        () ->
                                done(
                                        moter.call(
                                                gruppe.id(),
                                                form(
                                                        "dag",
                                                        regler.today().plusDays(3).toString(),
                                                        "fra",
                                                        "10.00",
                                                        "til",
                                                        "11.00",
                                                        "sted",
                                                        "Storgata 1"))));
        var members = g.asIngrid(() -> rows.findMedlemmer(gruppe.id()));
        his = decide(gruppe, "Ringe verkstedet", members, "Petter");
        hers = decide(gruppe, "Sende papirer", members, "Sara");
        consent(organisation);
    }

    private Beslutning decide(
            Ansvarsgruppe gruppe, String hva, List<Gruppemedlem> members, String navn) {
        var owner =
                members.stream().filter(m -> m.navn().startsWith(navn)).findFirst().orElseThrow();
        return g.asIngrid(
                () ->
                        done(
                                beslutninger.decide(
                                        gruppe.id(),
                                        null,
                                        form(
                                                "hva",
                                                hva,
                                                "eier",
                                                owner.id().path(),
                                                "frist",
                                                regler.today().plusDays(5).toString()))));
    }

    private HelhetUser partner(UUID organisation) {
        var k = g.kommune.kommunenr();
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, 'Jobbspor', 'ARBEIDSGIVER', now(), ?, 'Test')
                """,
                k,
                organisation,
                Ids.next());
        var subject = "p" + Ids.next();
        TestData.execute(
                """
                insert into partner.medlem (kommunenr, id, organisasjon_id, navn, subject, lagt_til,
                  lagt_til_av, lagt_til_navn) values (?, ?, ?, 'Petter Aune', ?, now(), ?, 'Test')
                """,
                k,
                Ids.next(),
                organisation,
                subject,
                Ids.next());
        var places = directory.findPartner(subject);
        return new HelhetUser(
                places.getFirst().medlemId(),
                subject,
                "Petter Aune",
                false,
                List.of(),
                0,
                List.of(),
                places,
                "token");
    }

    private void consent(UUID organisation) {
        TestData.execute(
                """
                insert into samtykke.samtykke (kommunenr, bydel, id, person_id, organisasjon_id, deler,
                  deltekster, formal, til, mate, gitt_som, gitt_av, gitt, registrert_av,
                  registrert_navn)
                values (?, '', ?, ?, ?, array['ansvarsgruppe.oppgaver'], array['oppgavene'], 'Jobb',
                  ?, 'MINSIDE', 'SELV', 'Sara', now(), ?, 'Sara')
                """,
                g.kommune.kommunenr(),
                Ids.next(),
                g.sara.id(),
                organisation,
                regler.today().plusMonths(3),
                Ids.next());
    }

    private void takeBack() {
        owner(
                "update samtykke.samtykke set trukket = now(), trukket_av = id where person_id = '"
                        + g.sara.id()
                        + "'");
    }

    private static void owner(String sql) {
        try (var connection = TestDatabase.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Partneroppgaver.Side seen() {
        return as(petter, () -> oppgaver.find(g.sara));
    }

    @Test
    void aPartnerSeesTheirOwnMeetingsAndPromisesAndNobodyElses() {
        var seen = seen();

        assertThat(seen.moter()).singleElement().satisfies(m -> assertThat(m.svar()).isNull());
        assertThat(seen.oppgaver()).extracting(Beslutning::hva).containsExactly("Ringe verkstedet");
        var all =
                as(
                        petter,
                        () ->
                                transactions.execute(
                                        status -> beslutningrows.findByGruppe(his.gruppeId())));
        assertThat(all).hasSize(1);
    }

    @Test
    void aPartnerAnswersForThemselvesAndMarksWhatIsTheirsDoneAndTakesItBack() {
        var me = seen().moter().getFirst().medlem();
        assertThat(as(petter, () -> oppgaver.answer(mote.id(), me, Svar.KOMMER))).isTrue();
        assertThat(as(petter, () -> oppgaver.setDone(his.id(), 0, true))).contains(g.sara);
        assertThat(as(petter, () -> oppgaver.setDone(his.id(), 0, true))).isEmpty();
        assertThat(seen().oppgaver().getFirst().isOpen()).isFalse();
        assertThat(as(petter, () -> oppgaver.setDone(his.id(), 1, false))).contains(g.sara);

        assertThat(as(petter, () -> oppgaver.setDone(hers.id(), 0, true))).isEmpty();
        var sara =
                g.asIngrid(() -> rows.findMedlemmer(his.gruppeId())).stream()
                        .filter(m -> m.slag() == Gruppemedlem.Slag.PERSONEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(as(petter, () -> oppgaver.answer(mote.id(), sara.id(), Svar.KOMMER))).isFalse();
        assertThat(g.asIngrid(() -> moterows.findInnkallinger(mote.id())))
                .filteredOn(i -> i.svar() == Svar.KOMMER)
                .hasSize(1);
        assertThat(g.read("select type from ansvarsgruppe.hendelse where kommunenr = ?"))
                .contains("BESLUTNING_GJORT", "BESLUTNING_ANGRET");
    }

    @Test
    void whenConsentIsTakenBackNothingMoreIsSeenOrDone() {
        var me = seen().moter().getFirst().medlem();

        takeBack();

        assertThat(seen()).isNull();
        assertThat(as(petter, () -> oppgaver.answer(mote.id(), me, Svar.KOMMER))).isFalse();
        assertThat(as(petter, () -> oppgaver.setDone(his.id(), 0, true))).isEmpty();
    }

    @Test
    void aMemberWhoHasLeftTheGroupSeesNoMoreOfIt() {
        var me = seen().moter().getFirst().medlem();
        g.asIngrid(() -> done(grupper.leave(his.gruppeId(), me, "")));

        assertThat(seen().isEmpty()).isTrue();
    }

    @Test
    void whatCanBeSharedIsOfferedOnlyWhereThereIsAGroup() {
        assertThat(g.asIngrid(() -> oppgaver.findDeler(g.sara))).hasSize(1);
        assertThat(g.asIngrid(() -> oppgaver.findDeler(g.person("Kari")))).isEmpty();
    }
}
