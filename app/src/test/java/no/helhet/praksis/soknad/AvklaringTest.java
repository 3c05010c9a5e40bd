package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.util.function.Supplier;

@HelhetTest
class AvklaringTest {
    @Autowired Innsending innsending;
    @Autowired Avklaring avklaring;
    @Autowired Avklaringsvisning visning;
    @Autowired MeldingRepository meldinger;
    @Autowired SoknadRepository soknader;
    @Autowired Soknader service;
    @Autowired Personer personer;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    MockMvc mvc;
    TestData.Kommune kommune;
    HelhetUser first;
    HelhetUser second;

    @BeforeEach
    void makeMunicipality() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        kommune = data.kommune();
        first = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        second = data.ansatt(kommune, "Per Moen", Rolle.BESLUTTER);
    }

    @Test
    void linkingMakesAnApplicationWithTheOriginalReceiptTime() {
        var melding = unclear();
        var person = person();

        assertThat(as(first, () -> avklaring.link(melding.id(), 0, person, "Sett legitimasjon")))
                .isEqualTo(new Avklaring.Utfall.Gjort());

        var soknad = soknad(melding.id());
        assertThat(soknad.personId()).isEqualTo(person);
        assertThat(soknad.mottatt()).isEqualTo(melding.mottatt());
    }

    @Test
    void linkingDemandsHowOneKnows() {
        var melding = unclear();
        var person = person();
        assertThat(as(first, () -> avklaring.link(melding.id(), 0, person, "ja")))
                .isEqualTo(new Avklaring.Utfall.Avslatt("soknad.avklar.problem.hvordan"));
    }

    @Test
    void aLinkCanBeUndoneAndMadeAnewToAnother() {
        var melding = unclear();
        var wrong = person();
        var right = person();
        as(first, () -> avklaring.link(melding.id(), 0, wrong, "Ligner på en kjent"));
        assertThat(as(first, () -> avklaring.undoLink(melding.id())))
                .isEqualTo(new Avklaring.Utfall.Gjort());
        assertThat(as(first, () -> avklaring.undoLink(melding.id())))
                .isEqualTo(new Avklaring.Utfall.Foreldet());

        assertThat(as(first, () -> avklaring.link(melding.id(), 2, right, "Sett legitimasjon")))
                .isEqualTo(new Avklaring.Utfall.Gjort());
        assertThat(soknad(melding.id()).personId()).isEqualTo(right);
    }

    @Test
    void anApplicationThatCameByItselfIsNotUndoneHere() {
        var kvittering =
                innsending.receive(
                        Kanal.API, "test", Bundle.of("enslig", kommune.kommunenr()).deler());
        innsending.process(kvittering.id());
        var id = new MeldingId(kommune.kommunenr(), kvittering.id());
        assertThat(as(first, () -> avklaring.undoLink(id)))
                .isEqualTo(new Avklaring.Utfall.Foreldet());
        assertThat(soknad(id).status()).isEqualTo("MOTTATT");
    }

    @Test
    void whoComesSecondIsToldAndNothingChanges() {
        var melding = unclear();
        var person = person();
        as(first, () -> avklaring.proposeRejection(melding.id(), 0, "BER_OM_NY", "Send på nytt"));
        assertThat(as(second, () -> avklaring.link(melding.id(), 0, person, "Sett legitimasjon")))
                .isEqualTo(new Avklaring.Utfall.Foreldet());
    }

    @Test
    void rejectingTakesTwo() {
        var melding = unclear();
        as(first, () -> avklaring.proposeRejection(melding.id(), 0, "BER_OM_NY", "Send på nytt"));

        assertThat(as(first, () -> avklaring.confirmRejection(melding.id(), 1)))
                .isEqualTo(new Avklaring.Utfall.Avslatt("soknad.avklar.problem.samme"));
        assertThat(as(second, () -> avklaring.confirmRejection(melding.id(), 1)))
                .isEqualTo(new Avklaring.Utfall.Gjort());

        var rejected = find(melding.id());
        assertThat(rejected.status()).isEqualTo(Meldingsrad.Status.AVVIST);
        assertThat(rejected.avvisning().bekreftetAv()).isEqualTo(second.brukerId());
    }

    @Test
    void aRejectionCanBeWithdrawnUntilItIsConfirmed() {
        var melding = unclear();
        as(first, () -> avklaring.proposeRejection(melding.id(), 0, "DUPLIKAT", "Samme melding"));
        as(first, () -> avklaring.withdrawRejection(melding.id(), 1));
        assertThat(find(melding.id()).status()).isEqualTo(Meldingsrad.Status.MA_AVKLARES);
    }

    @Test
    void thePageShowsTheFaultyLineAndNoChosenCandidate() throws Exception {
        var melding = unclear();
        mvc.perform(get("/avklares").with(user(first)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "/avklares/" + melding.id().path())));
        mvc.perform(get("/avklares/" + melding.id().path()).with(user(first)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<mark>")))
                .andExpect(content().string(Matchers.containsString("26829548986")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(" checked"))));
    }

    @Test
    void aStaleFormAnswers409AndKeepsWhatWasWritten() throws Exception {
        var melding = unclear();
        var person = person();
        as(first, () -> avklaring.proposeRejection(melding.id(), 0, "BER_OM_NY", "Send på nytt"));
        mvc.perform(
                        post("/avklares/" + melding.id().path() + "/koble")
                                .with(user(second))
                                .with(csrf())
                                .param("versjon", "0")
                                .param("person", person.path())
                                .param("hvordan", "Hun viste passet sitt"))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Hun viste passet sitt")));
    }

    @Test
    void anotherOfficeFindsNoSuchMessage() throws Exception {
        var melding = unclear();
        var other = data.ansatt(data.kommune(), "Annen Ansatt", Rolle.VEILEDER);
        mvc.perform(get("/avklares/" + melding.id().path()).with(user(other)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/avklares/ikke-en-id").with(user(other))).andExpect(status().isNotFound());
    }

    @Test
    void theQuarantineIsRoutedByHandByItsOwnRole() throws Exception {
        var kvittering = innsending.receive(Kanal.API, "test", Bundle.of("enslig", "0000").deler());
        innsending.process(kvittering.id());
        var keeper = data.ansatt(kommune, "Karin Vakt", Rolle.KARANTENE);

        mvc.perform(get("/karantene").with(user(first))).andExpect(status().isForbidden());
        mvc.perform(get("/karantene").with(user(keeper)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(kvittering.id().toString())));
        mvc.perform(
                        post("/karantene/" + kvittering.id() + "/rut")
                                .with(user(keeper))
                                .with(csrf())
                                .param("kommunenr", kommune.kommunenr())
                                .param("grunn", "Kommunen ringte"))
                .andExpect(status().isFound());

        assertThat(soknad(new MeldingId(kommune.kommunenr(), kvittering.id())).mottatt())
                .isEqualTo(kvittering.mottatt());
    }

    @Test
    void anAttachmentIsShownInASandboxAndOnlyToItsOffice() throws Exception {
        var kvittering =
                innsending.receive(
                        Kanal.API, "test", Bundle.of("enslig", kommune.kommunenr()).deler());
        innsending.process(kvittering.id());
        var soknad = soknad(new MeldingId(kommune.kommunenr(), kvittering.id()));
        var address = "/vedlegg/" + soknad.id().path() + "/1";

        mvc.perform(get(address).with(user(first)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.startsWith("sandbox")))
                .andExpect(content().contentType("application/pdf"));
        var other = data.ansatt(data.kommune(), "Annen Ansatt", Rolle.VEILEDER);
        mvc.perform(get(address).with(user(other))).andExpect(status().isNotFound());
    }

    @Test
    void anEmergencyIsForAPersonToSay() {
        var kvittering =
                innsending.receive(
                        Kanal.API, "test", Bundle.of("nodhjelp", kommune.kommunenr()).deler());
        innsending.process(kvittering.id());
        var soknad = soknad(new MeldingId(kommune.kommunenr(), kvittering.id()));
        assertThat(soknad.nodhjelp()).isTrue();
        assertThat(as(first, () -> service.markNodhjelp(soknad.id(), false))).isTrue();
        assertThat(as(first, () -> service.markNodhjelp(soknad.id(), false))).isFalse();
    }

    private Meldingsrad unclear() {
        var kvittering =
                innsending.receive(
                        Kanal.API, "test", Bundle.of("uidentifisert", kommune.kommunenr()).deler());
        innsending.process(kvittering.id());
        return find(new MeldingId(kommune.kommunenr(), kvittering.id()));
    }

    private int persons;

    private PersonId person() {
        var fnr =
                SyntheticNumbers.nth(java.time.LocalDate.of(1990, 5, 4), persons++)
                        .orElseThrow()
                        .value();
        var opplysninger =
                new Personer.Soknadsopplysninger(
                        "Liv", "", "Tangen", null, null, java.time.LocalDate.of(2026, 11, 1));
        var found = as(first, () -> personer.identify(kommune.kommunenr(), fnr, opplysninger));
        return ((Identifisering.Funnet) found).id();
    }

    private Meldingsrad find(MeldingId id) {
        return as(first, () -> transaction.execute(s -> meldinger.find(id).orElseThrow()));
    }

    private SoknadRepository.Rad soknad(MeldingId id) {
        return as(first, () -> transaction.execute(s -> soknader.findByMelding(id).orElseThrow()));
    }

    private static <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, work);
    }

    private static RequestPostProcessor user(HelhetUser user) {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return authentication(token);
    }
}
