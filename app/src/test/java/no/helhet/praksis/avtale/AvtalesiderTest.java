package no.helhet.praksis.avtale;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// The pages of appointments: at the desk, in the calendar, and on Min side.
@HelhetTest
class AvtalesiderTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Timeplan timeplan;
    @Autowired Directory directory;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Avtalene a;

    @BeforeEach
    void openDoors() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        a = new Avtalene(data);
        var morning = Avtaletid.at(today(), LocalTime.of(7, 0));
        clock.move(Duration.between(clock.instant(), morning));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Avtaletid.OSLO);
    }

    private MockHttpServletResponse visit(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String html(HelhetUser user, String address) throws Exception {
        var answer = visit(user, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void fromTheDeskToTheCalendarToTheQueue() throws Exception {
        var person = a.person();
        var slot = a.slot(a.marte, Avtaletid.at(today(), LocalTime.of(10, 0)));
        var form = html(a.ingrid, "/avtale/ny/" + person.path());
        assertThat(form).contains("90000101", slot.path(), "kl. 10.00, 45 min, Marte Lien");

        var found =
                visit(
                        a.ingrid,
                        post("/avtale/ny/" + person.path() + "/finn")
                                .param("nokkel", "0198f0a2-0000-7000-8000-000000000001")
                                .param("tema", "GJELD")
                                .param("lengde", "60"));
        assertThat(found.getContentAsString()).contains("Ingen ledige timer passer");

        var half = visit(a.ingrid, post("/avtale/ny/" + person.path()).param("sprak", "nb"));
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString()).contains("Velg hva det gjelder.");

        var request = post("/avtale/ny/" + person.path());
        Avtalene.form(slot, "tema", "GJELD").felter().forEach(request::param);
        var address = visit(a.ingrid, request).getRedirectedUrl();
        assertThat(address).startsWith("/avtale/");
        var second = post("/avtale/ny/" + a.person().path());
        Avtalene.form(slot).felter().forEach(second::param);
        var taken = visit(a.ingrid, second);
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString()).contains("Timen er nettopp tatt");

        assertThat(html(a.ingrid, address)).contains("Testesen", "Gjeld", "Flytt avtalen");
        assertThat(html(a.ingrid, "/mottak")).contains("Avtaler i dag", "Prøve Testesen", "kommer");
        assertThat(html(a.marte, "/kalender")).contains("Prøve Testesen");
        assertThat(html(a.ingrid, "/kalender")).doesNotContain("Prøve Testesen");
        assertThat(html(a.ingrid, "/kalender?vis=uke&hvem=kontor")).contains("Prøve Testesen");
        assertThat(html(a.leader(), "/kalender")).contains("Prøve Testesen");
        assertThat(html(a.ingrid, "/person/" + person.path())).contains("i dag kl. 10.00");

        var file = visit(a.ingrid, get(address + "/avtale.ics"));
        assertThat(file.getContentType()).contains("text/calendar");
        assertThat(Biweekly.parse(file.getContentAsString()).first().getEvents()).hasSize(1);

        assertThat(visit(a.ingrid, post(address + "/kom")).getRedirectedUrl()).isEqualTo("/mottak");
        var queue = html(a.ingrid, "/mottak/ko");
        assertThat(queue).contains("Hent neste, 1", ">venter<");
    }

    @Test
    void aProtectedPersonsAppointmentStandsWithoutName() throws Exception {
        var cleared = a.cleared();
        var person = a.protectedPerson("FORTROLIG");
        var slot = a.slot(cleared, Avtaletid.at(today(), LocalTime.of(10, 0)));
        var request = post("/avtale/ny/" + person.path());
        Avtalene.form(slot, "varsel", "").felter().forEach(request::param);
        var address = visit(cleared, request).getRedirectedUrl();

        assertThat(html(a.ingrid, "/mottak"))
                .contains("Skjermet person")
                .doesNotContain(address + "\"");
        assertThat(visit(a.ingrid, get(address)).getStatus()).isEqualTo(404);
        assertThat(visit(a.ingrid, get(address + "/avtale.ics")).getStatus()).isEqualTo(404);
        assertThat(visit(a.ingrid, post(address + "/kom")).getRedirectedUrl()).isEqualTo("/mottak");
    }

    @Test
    void theResidentSeesTheirOwnAndCancelsIt() throws Exception {
        var person = a.person();
        var slot = a.slot(a.marte, Avtaletid.at(today().plusDays(2), LocalTime.of(10, 0)));
        var request = post("/avtale/ny/" + person.path());
        Avtalene.form(slot, "tema", "GJELD").felter().forEach(request::param);
        var id = visit(a.ingrid, request).getRedirectedUrl().substring("/avtale/".length());
        var resident = a.resident(person);
        var mine = "/minside/avtale/" + id;

        assertThat(html(resident, "/minside"))
                .contains("Dine avtaler", "kl. 10.00", "Marte Lien")
                .doesNotContain("Gjeld");
        assertThat(visit(resident, get(mine + "/avtale.ics")).getStatus()).isEqualTo(200);
        var stranger = a.resident(a.person());
        assertThat(visit(stranger, get(mine + "/avtale.ics")).getStatus()).isEqualTo(404);
        assertThat(visit(stranger, post(mine + "/avlys")).getStatus()).isEqualTo(404);

        assertThat(visit(resident, post(mine + "/avlys")).getRedirectedUrl()).isEqualTo("/minside");
        assertThat(html(resident, "/minside")).doesNotContain("Dine avtaler");
        assertThat(visit(resident, get(mine + "/avtale.ics")).getContentAsString())
                .contains("METHOD:CANCEL");
    }

    @Test
    void aLineOfTheWeekMakesSlotsAndWhatIsRemovedStaysRemoved() throws Exception {
        var line =
                post("/kalender/timeplan")
                        .param("hos", a.marte.brukerId().toString())
                        .param("ukedag", "3")
                        .param("fra", "09:00")
                        .param("til", "12:00")
                        .param("minutter", "60")
                        .param("kompetanser", "GJELD", "TOLK");
        assertThat(visit(a.ingrid, line).getStatus()).as("another's").isEqualTo(422);
        assertThat(visit(a.marte, line).getStatus()).isEqualTo(302);
        assertThat(slots()).isEqualTo(8 * 3);

        var first =
                a.read("select id from avtale.luke where kommunenr = ? order by start").getFirst();
        var path = a.kommune.kommunenr() + "-" + first;
        visit(a.ingrid, post("/kalender/luke/" + path + "/fjern"));
        assertThat(slots()).as("another's").isEqualTo(8 * 3);
        visit(a.marte, post("/kalender/luke/" + path + "/fjern"));
        Timeplanjobb.run(directory, timeplan);
        assertThat(slots()).isEqualTo(8 * 3 - 1);

        clock.move(Duration.ofDays(7));
        Timeplanjobb.run(directory, timeplan);
        Timeplanjobb.run(directory, timeplan);
        assertThat(slots()).isEqualTo(9 * 3 - 1);

        assertThat(html(a.leader(), "/kalender/timeplan")).contains("onsdag kl. 09.00");
        var mal = a.read("select id from avtale.ukemal where kommunenr = ?").getFirst();
        visit(
                a.leader(),
                post("/kalender/timeplan/" + a.kommune.kommunenr() + "-" + mal + "/avslutt"));
        Timeplanjobb.run(directory, timeplan);
        assertThat(
                        a.read(
                                "select id from avtale.luke where kommunenr = ? and not fjernet and"
                                        + " start > now() + interval '8 days'"))
                .isEmpty();
    }

    private int slots() {
        return a.read("select id from avtale.luke where kommunenr = ? and not fjernet").size();
    }

    @Test
    void theOfficeChoosesItsReminders() throws Exception {
        var wrong =
                post("/kalender/innstilling").param("paminnelser", "i går").param("minutter", "5");
        assertThat(visit(a.leader(), wrong).getStatus()).isEqualTo(422);
        var right =
                post("/kalender/innstilling")
                        .param("paminnelser", "P3D, P1D, PT4H")
                        .param("minutter", "30");
        assertThat(visit(a.ingrid, right).getStatus()).isEqualTo(403);
        assertThat(visit(a.leader(), right).getStatus()).isEqualTo(302);

        var slot = a.slot(a.marte, Avtaletid.at(today().plusDays(5), LocalTime.of(10, 0)));
        var request = post("/avtale/ny/" + a.person().path());
        Avtalene.form(slot).felter().forEach(request::param);
        visit(a.ingrid, request);
        assertThat(a.read("select id from outbox.melding where kommunenr = ?")).hasSize(3);
    }

    @Test
    void aSlotByItselfDoesNotLieOverAnother() throws Exception {
        var day = today().plusDays(1).toString();
        var slot =
                post("/kalender/luke")
                        .param("hos", a.marte.brukerId().toString())
                        .param("dag", day)
                        .param("fra", "09:00")
                        .param("minutter", "60");
        assertThat(visit(a.marte, slot).getStatus()).isEqualTo(302);
        var over =
                post("/kalender/luke")
                        .param("hos", a.marte.brukerId().toString())
                        .param("dag", day)
                        .param("fra", "09:30")
                        .param("minutter", "60");
        assertThat(visit(a.marte, over).getContentAsString()).contains("har en annen time da");
        assertThat(as(a.marte, timeplan::find).ledige()).hasSize(1);
    }
}
