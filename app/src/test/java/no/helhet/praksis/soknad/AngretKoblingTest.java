package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.sak.Tildeling;
import no.helhet.praksis.vedtak.Innsending.Lukket;
import no.helhet.praksis.vedtak.Utkast;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// A message linked by hand, all the way through the modules that hear of it.
@HelhetTest
class AngretKoblingTest {
    @Autowired FileStore files;
    @Autowired TransactionTemplate transactions;
    @Autowired Innsending innsending;
    @Autowired Avklaring avklaring;
    @Autowired MeldingRepository meldinger;
    @Autowired Soknader soknader;
    @Autowired Saker saker;
    @Autowired Tildeling tildeling;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Personer personer;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    MockMvc mvc;
    TestData.Kommune kommune;
    HelhetUser veileder;

    @BeforeEach
    void makeMunicipality() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        kommune = data.kommune();
        veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
    }

    @Test
    void theCaseIsWithdrawnAndItsDraftCanNotBeSent() throws Exception {
        var melding = receive(false);
        var person = person();
        var sak = link(melding, person);
        as(() -> tildeling.take(sak.id(), veileder.brukerId()));
        var draft = as(() -> behandling.open(sak.id()).orElseThrow());

        assertThat(as(() -> avklaring.undoLink(melding))).isEqualTo(new Avklaring.Utfall.Gjort());

        await(() -> find(sak).status() == Sak.Status.AVSLUTTET);
        await(() -> draft(draft).status() == Utkast.Status.BORTFALT);
        assertThat(as(() -> behandling.send(draft.id(), draft(draft).version())))
                .isInstanceOf(Lukket.class);
        assertThat(as(() -> behandling.open(sak.id()))).isEmpty();
        assertThat(as(() -> soknader.find(sak.soknadId()))).isEmpty();
        mvc.perform(get("/sak/" + sak.id().path()).with(user(veileder)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("koblet til feil person")))
                .andExpect(content().string(Matchers.containsString("Utkastet falt bort")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/vedlegg/"))));
        mvc.perform(get("/vedlegg/" + sak.soknadId().path() + "/1").with(user(veileder)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theNextLinkOpensACaseOfItsOwn() {
        var melding = receive(false);
        var wrong = link(melding, person());
        as(() -> avklaring.undoLink(melding));
        var right = person();

        var sak = link(melding, right);

        assertThat(sak.id()).isNotEqualTo(wrong.id());
        assertThat(sak.personId()).isEqualTo(right);
        await(() -> find(wrong).status() == Sak.Status.AVSLUTTET);
        assertThat(find(sak).status()).isEqualTo(Sak.Status.NY);
    }

    @Test
    void theFilesOfAnUndoneLinkAreAboutNobodyUntilTheNext() {
        var melding = receive(false);
        link(melding, person());
        assertThat(fileOwners(melding)).isNotEmpty().doesNotContainNull();

        as(() -> avklaring.undoLink(melding));
        assertThat(fileOwners(melding)).isNotEmpty().containsOnlyNulls();

        var right = person();
        link(melding, right);
        assertThat(fileOwners(melding)).containsOnly(right.id());
    }

    private List<@Nullable UUID> fileOwners(MeldingId melding) {
        return as(() -> transactions.execute(status -> readOwners(melding)));
    }

    private List<@Nullable UUID> readOwners(MeldingId melding) {
        return meldinger.findOriginals(melding).stream()
                .map(o -> files.find(o.filId()).orElseThrow().personId())
                .toList();
    }

    @Test
    void aLinkStandsOnceItsCaseIsDecided() {
        var melding = receive(false);
        var sak = link(melding, person());
        decide(sak);

        assertThat(as(() -> avklaring.undoLink(melding)))
                .isEqualTo(new Avklaring.Utfall.Avslatt("soknad.avklar.problem.vedtak"));
        assertThat(as(() -> soknader.find(sak.soknadId()))).isPresent();
    }

    @Test
    void anApplicationThatCannotBeReadHasACaseADraftAndAWayToItsOriginal() throws Exception {
        var melding = receive(true);
        var sak = link(melding, person());

        assertThat(as(() -> soknader.find(sak.soknadId()).orElseThrow().innhold())).isNull();
        as(() -> tildeling.take(sak.id(), veileder.brukerId()));
        assertThat(as(() -> behandling.open(sak.id()))).isPresent();
        mvc.perform(get("/sak/" + sak.id().path()).with(user(veileder)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(Matchers.containsString("kunne ikke leses av systemet")))
                .andExpect(
                        content().string(Matchers.containsString("/avklares/" + melding.path())));
        mvc.perform(get("/avklares/" + melding.path()).with(user(veileder)))
                .andExpect(status().isOk());
    }

    @Test
    void aLinkedMessageIsAsClosedAsItsPerson() throws Exception {
        var melding = receive(false);
        var person = person();
        link(melding, person);
        var fnr = as(() -> personer.find(person).orElseThrow().fnr());
        var self = data.ansatt(kommune, "Selv", fnr, false, Rolle.VEILEDER);

        mvc.perform(get("/avklares/" + melding.path()).with(user(self)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/avklares/" + melding.path() + "/original/1").with(user(self)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/avklares/" + melding.path() + "/original/1").with(user(veileder)))
                .andExpect(status().isOk());
    }

    private MeldingId receive(boolean unreadable) {
        var bundle = Bundle.of("uidentifisert", kommune.kommunenr());
        if (unreadable) {
            bundle =
                    bundle.edit(
                            "soknad.json",
                            text -> text.replace("\"begrunnelse\"", "\"begrunnelsen\""));
        }
        var kvittering = innsending.receive(Kanal.API, "test", bundle.deler());
        innsending.process(kvittering.id());
        return new MeldingId(kommune.kommunenr(), kvittering.id());
    }

    private Sak link(MeldingId melding, PersonId person) {
        int version = as(() -> transaction.execute(s -> version(melding)));
        assertThat(as(() -> avklaring.link(melding, version, person, "Sett legitimasjon")))
                .isEqualTo(new Avklaring.Utfall.Gjort());
        var id = as(() -> soknader.findByMelding(melding).orElseThrow().id());
        await(() -> as(() -> saker.findBySoknad(id)).isPresent());
        return as(() -> saker.findBySoknad(id).orElseThrow());
    }

    private int version(MeldingId id) {
        return meldinger.find(id).orElseThrow().version();
    }

    private int persons;

    private PersonId person() {
        var fnr = SyntheticNumbers.nth(LocalDate.of(1991, 6, 7), persons++).orElseThrow().value();
        var opplysninger =
                new Personer.Soknadsopplysninger(
                        "Liv", "", "Tangen", null, null, LocalDate.of(2026, 11, 1));
        var found = as(() -> personer.identify(kommune.kommunenr(), fnr, opplysninger));
        return ((Identifisering.Funnet) found).id();
    }

    private static void decide(Sak sak) {
        TestData.execute(
                """
                insert into vedtak.vedtak (kommunenr, bydel, id, sak_id, person_id, utkast_id, type,
                  utfall, belop_ore, fom, tom, regler, fakta, hovedhensyn, onske, innhold, spor,
                  forberedt_av, forberedt_navn, besluttet_av, besluttet_navn, vedtatt, malform,
                  brev_fil_id)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', 'AVSLATT', 0, ?, ?, '', '', '', '',
                  '{"skjema": 1}', '{}', ?, 'A', ?, 'B', now(), 'nb', ?)
                """,
                sak.id().kommunenr(),
                Ids.next(),
                sak.id().id(),
                sak.personId().id(),
                Ids.next(),
                sak.fom(),
                sak.tom(),
                Ids.next(),
                Ids.next(),
                Ids.next());
    }

    private Sak find(Sak sak) {
        return as(() -> saker.find(sak.id()).orElseThrow());
    }

    private Utkast draft(Utkast draft) {
        return as(() -> behandling.find(draft.id()).orElseThrow());
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private <T> T as(Supplier<T> work) {
        return TestData.as(veileder, work);
    }

    private static RequestPostProcessor user(HelhetUser user) {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return authentication(token);
    }
}
