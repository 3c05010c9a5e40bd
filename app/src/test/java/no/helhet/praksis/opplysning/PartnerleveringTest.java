package no.helhet.praksis.opplysning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A partner reads what consent covers and delivers while the person lets it, by the rule of the
/// database.
@HelhetTest
class PartnerleveringTest {
    private static final LocalDate DATED = LocalDate.of(2026, 1, 12);
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    @Autowired PartnerDirectory directory;
    @Autowired Opplysningsmottak mottak;
    @Autowired Opplysninger opplysninger;
    @Autowired OpplysningDelbar delbar;
    @Autowired OpplysningHosPartner place;
    @Autowired Partnerlevering levering;
    @Autowired TransactionTemplate transaction;
    private MockMvc mvc;
    private Sakene s;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
    }

    private <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    private HelhetUser partner(String type) {
        var k = s.kommune.kommunenr();
        var org = new PartnerId(k, Ids.next());
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, ?, ?, now(), ?, 'Test')
                """,
                k,
                org.id(),
                "Nav stat " + org.id(),
                type,
                Ids.next());
        var subject = "p" + Ids.next();
        TestData.execute(
                """
                insert into partner.medlem (kommunenr, id, organisasjon_id, navn, subject, lagt_til,
                  lagt_til_av, lagt_til_navn) values (?, ?, ?, 'Petter Aune', ?, now(), ?, 'Test')
                """,
                k,
                Ids.next(),
                org.id(),
                subject,
                Ids.next());
        var at = directory.findPartner(subject);
        var first = at.getFirst();
        return new HelhetUser(
                first.medlemId(),
                subject,
                first.medlemNavn(),
                false,
                List.of(),
                0,
                List.of(),
                at,
                "token");
    }

    private UUID consent(HelhetUser partner, String part) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into samtykke.samtykke (kommunenr, id, person_id, organisasjon_id, deler,
                  deltekster, formal, til, mate, gitt_som, gitt_av, gitt, registrert_av,
                  registrert_navn)
                values (?, ?, ?, ?, array[?], array['x'], 'Jobb', date '2099-01-01', 'MINSIDE', 'SELV',
                  'Sara', now(), ?, 'Test')
                """,
                s.kommune.kommunenr(),
                id,
                s.person.id(),
                partner.partner().organisasjonId(),
                part,
                Ids.next());
        return id;
    }

    private void withdraw(UUID consent) {
        Sakene.change(
                """
                update samtykke.samtykke set trukket = now(), trukket_av = id, trukket_navn = 'x'
                where id = ?
                """,
                consent);
    }

    private Opplysning registered() {
        var read = Opplysningen.read(Opplysningen.fields(DATED));
        return switch (as(s.veileder, () -> mottak.register(s.person, Ids.next(), read, null))) {
            case Opplysningssvar.Gjort(var o) -> o;
            case Opplysningssvar other -> throw new AssertionError(other);
        };
    }

    private List<Opplysning> seen(HelhetUser partner) {
        return as(partner, () -> levering.findShared(s.person)).stream()
                .map(Opplysningsrad::opplysning)
                .toList();
    }

    @Test
    void aPartnerSeesTheVersionInForceOfWhatConsentCoversUntilItIsTakenBack() throws Exception {
        var shared = registered();
        registered();
        var partner = partner("HELSE");
        assertThat(seen(partner)).isEmpty();
        var parts = as(s.veileder, () -> delbar.findDeler(s.person));
        assertThat(parts).hasSize(3).anyMatch(p -> p.key().equals("opplysning:" + shared.rekke()));

        var consent = consent(partner, "opplysning:" + shared.rekke());
        assertThat(seen(partner)).extracting(Opplysning::id).containsExactly(shared.id());
        assertThat(as(partner, () -> place.render(s.person.path()))).isNotNull();
        var read = Opplysningen.read(Opplysningen.fields(DATED));
        as(s.veileder, () -> mottak.correct(shared.id(), Ids.next(), read, null, "Rettet."));
        assertThat(seen(partner)).extracting(Opplysning::versjon).containsExactly(2);

        var page = "/partner/personer/" + s.person.path();
        assertThat(call(partner, get(page)).getContentAsString())
                .contains("Vondt i ryggen", "Nav stat, 12. januar 2026")
                .doesNotContain("Lever en opplysning");

        withdraw(consent);
        assertThat(call(partner, get(page)).getContentAsString()).doesNotContain("Vondt i ryggen");
        assertThat(seen(partner)).isEmpty();
        assertThat(as(partner, () -> place.render(s.person.path()))).isNull();
    }

    @Test
    void whatIsWithdrawnHereIsSeenByNoPartner() {
        var shared = registered();
        var partner = partner("STATLIG_NAV");
        consent(partner, "opplysning:" + shared.rekke());

        as(s.veileder, () -> mottak.withdraw(shared.id(), "Feil."));

        assertThat(seen(partner)).isEmpty();
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private MockHttpServletResponse deliver(HelhetUser user, UUID key, Map<String, String> changed)
            throws Exception {
        var request = post(path()).param("nokkel", key.toString());
        var fields = Opplysningen.fields(DATED);
        fields.putAll(changed);
        fields.forEach(request::param);
        return call(user, request);
    }

    private String path() {
        return "/partner/opplysninger/" + s.person.path();
    }

    @Test
    void stateNavDeliversWhileThePersonLetsItAndTheOfficeSeesItAsNew() throws Exception {
        var partner = partner("STATLIG_NAV");
        assertThat(call(partner, get(path())).getStatus()).isEqualTo(404);
        assertThat(deliver(partner, Ids.next(), Map.of()).getStatus()).isEqualTo(404);
        var consent = consent(partner, OpplysningDelbar.DELIVER);
        assertThat(call(partner, get(path())).getContentAsString())
                .contains("Sara Myhre", "Lever en opplysning");
        var wrong = deliver(partner, Ids.next(), Map.of("datert", "2099-01-01", "mal", "Jobb"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("etter i dag", "Vondt i ryggen");

        var key = Ids.next();
        // The source is who delivers, whatever the form says.
        for (int i = 0; i < 2; i++) {
            deliver(partner, key, Map.of("kilde", "Noen andre", "mate", "SENDT"));
        }

        var all = as(s.veileder, () -> opplysninger.findInForce(s.person));
        assertThat(all)
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.isNew()).isTrue();
                            assertThat(o.innhold().kilde()).startsWith("Nav stat ");
                            assertThat(o.registrertNavn()).isEqualTo("Petter Aune");
                        });
        var at = "/opplysning/" + all.getFirst().id().path();
        assertThat(call(s.veileder, get("/opplysninger")).getContentAsString()).contains(at);
        assertThat(call(s.veileder, get("/arbeidsliste")).getContentAsString())
                .contains("1 opplysning fra andre å se på");
        assertThat(call(s.veileder, get(at)).getContentAsString())
                .contains("Ny opplysning fra kilden");
        call(s.veileder, post(at + "/sett"));
        assertThat(call(s.veileder, get(at)).getContentAsString())
                .doesNotContain("Ny opplysning fra kilden");

        withdraw(consent);
        assertThat(deliver(partner, Ids.next(), Map.of()).getStatus()).isEqualTo(404);
        assertThat(seen(partner)).isEmpty();
    }

    @Test
    void othersThanStateNavDeliverNothingAndAPartnerHasNoneOfTheWorkersPages() throws Exception {
        var church = partner("TROSSAMFUNN");
        consent(church, OpplysningDelbar.DELIVER);

        assertThat(deliver(church, Ids.next(), Map.of()).getStatus()).isEqualTo(404);
        var shared = registered();
        consent(church, "opplysning:" + shared.rekke());
        for (var at :
                List.of(
                        "/opplysning/" + shared.id().path(),
                        "/opplysninger/" + s.person.path(),
                        "/minside/opplysninger")) {
            assertThat(call(church, get(at)).getStatus()).as(at).isEqualTo(403);
        }
        assertThat(call(s.ansatt("Lise", Rolle.LEDER), get(path())).getStatus()).isEqualTo(403);
    }
}
