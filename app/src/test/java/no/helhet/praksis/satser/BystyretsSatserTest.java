package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.satser.Satsutfall.Grunn;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.sql.SQLException;
import java.time.LocalDate;

/// A municipality divided in districts, as Oslo is: the council decides the values of the whole, a
/// unit of the whole sets them, and a district's leader sees them.
@HelhetTest
class BystyretsSatserTest {
    private static final String ENSLIG = "livsopphold-enslig";

    @Autowired TestData data;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    @Autowired Satser satser;
    @Autowired Directory directory;
    private MockMvc mvc;
    private Satsdata city;
    private Kommune district;
    private HelhetUser leder;
    private HelhetUser beslutter;

    @BeforeEach
    void divide() {
        mvc = MockMvcBuilders.webAppContextSetup(web).build();
        city = new Satsdata(context, data, data.kommune());
        district = new Kommune(city.kommune.kommunenr(), data.kommune().enhetsnr());
        TestData.execute(
                "delete from platform.kontor_omrade where enhetsnr = ?", district.enhetsnr());
        TestData.execute(
                "insert into platform.kontor_omrade values (?, ?, '01', 'Test')",
                district.enhetsnr(),
                district.kommunenr());
        leder = data.ansatt(district, "Gro Hamre", Rolle.LEDER);
        beslutter = data.ansatt(district, "Nadia Ali", Rolle.BESLUTTER);
    }

    @Test
    void theUnitOfTheWholeSetsAndTheDistrictsUseIt() {
        city.set(ENSLIG, "9 000", "2026-01-01", "");

        assertThat(value(leder)).isEqualTo(900_000);
        assertThat(status(get("/satser"))).isEqualTo(200);
        assertThat(html(get("/satser")))
                .contains("9\u00a0000 kr/mnd", "Bystyret bestemmer")
                .doesNotContain("/satser/ny");
        assertThat(status(get("/satser/" + district.kommunenr() + "/" + ENSLIG))).isEqualTo(200);
    }

    @Test
    void noDistrictProposes() {
        var form = city.form(ENSLIG, "9 000", "2027-01-01", "");

        assertThat(TestData.as(leder, () -> city.forslagene.propose(form)))
                .isEqualTo(new Satsutfall.Nektet(Grunn.BYDEL));
        assertThat(status(get("/satser/ny?kommune=" + district.kommunenr()))).isEqualTo(403);
        assertThat(
                        status(
                                post("/satser/ny")
                                        .param("kommune", district.kommunenr())
                                        .param("nokkel", Ids.next().toString())
                                        .param("sats", ENSLIG)
                                        .param("belop", "9 000")))
                .isEqualTo(403);
        assertThat(city.all()).isEmpty();
    }

    @Test
    void noDistrictApprovesOrSendsBack() {
        var id = city.proposed(ENSLIG, "9 000", "2027-01-01", "");

        for (var user : new HelhetUser[] {leder, beslutter}) {
            assertThat(city.approve(user, id)).isEqualTo(new Satsutfall.Nektet(Grunn.BYDEL));
            assertThat(TestData.as(user, () -> city.forslagene.sendBack(id, "Nei")))
                    .isEqualTo(new Satsutfall.Nektet(Grunn.BYDEL));
        }
        assertThat(html(get("/satser/forslag/" + id.path())))
                .contains("Bystyret bestemmer")
                .doesNotContain("Godkjenn verdien");
        assertThat(status(post("/satser/forslag/" + id.path()).param("nr", "0"))).isEqualTo(403);
        assertThat(city.all().getFirst().isOpen()).isTrue();
    }

    @Test
    void theDatabaseItselfRefusesADistrict() throws SQLException {
        var id = city.proposed(ENSLIG, "9 000", "2027-01-01", "");
        var proposal =
                """
                insert into satser.forslag (kommunenr, id, sats, verdi, fom, saksnr, vedtatt,
                  begrunnelse, tilbakegrunn, foreslatt_av, foreslatt_navn, foreslatt)
                values ('%s', '%s', '%s', 1, '2027-01-01', '1/26', '2026-01-01', 'x', '', '%s', 'x',
                  now())
                """
                        .formatted(district.kommunenr(), Ids.next(), ENSLIG, leder.brukerId());
        var approval =
                """
                insert into satser.avgjorelse (kommunenr, forslag_id, sats, foreslatt_av, nr, grunn,
                  avgjort_av, avgjort_navn, avgjort)
                values ('%s', '%s', '%s', '%s', 1, '', '%s', 'x', now())
                """
                        .formatted(
                                district.kommunenr(),
                                id.id(),
                                ENSLIG,
                                city.amir.brukerId(),
                                leder.brukerId());
        for (var sql : new String[] {proposal, approval}) {
            assertThatThrownBy(() -> asDistrict(sql, "01"))
                    .hasMessageContaining("row-level security");
            asDistrict(sql, "");
        }
    }

    @Test
    void aMessageIsNeverSentToTheUnitThatHasNoCases() {
        assertThat(directory.findKontorFor(district.kommunenr(), city.kommune.enhetsnr()))
                .hasValueSatisfying(
                        kontor -> assertThat(kontor.enhetsnr()).isEqualTo(district.enhetsnr()));
    }

    /// Rolled back.
    private void asDistrict(String sql, String bydel) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('helhet.kommuner', '%s', true), set_config('helhet.bydeler', '%s', true)"
                            .formatted(district.kommunenr(), bydel));
            statement.execute(sql);
            connection.rollback();
        }
    }

    private long value(HelhetUser user) {
        var nr = district.kommunenr();
        var found =
                TestData.as(
                        user,
                        () -> satser.parametre(nr).find(nr, ENSLIG, LocalDate.of(2026, 12, 1)));
        return ((Funnet) found).value();
    }

    private int status(MockHttpServletRequestBuilder request) {
        return perform(request).getStatus();
    }

    private String html(MockHttpServletRequestBuilder request) {
        try {
            return perform(request).getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private org.springframework.mock.web.MockHttpServletResponse perform(
            MockHttpServletRequestBuilder request) {
        return TestData.as(
                leder,
                () -> {
                    try {
                        var response = mvc.perform(request).andReturn().getResponse();
                        response.setDefaultCharacterEncoding("UTF-8");
                        return response;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
