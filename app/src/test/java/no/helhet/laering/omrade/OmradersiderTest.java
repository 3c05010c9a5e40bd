package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// The pages of areas on the synthetic country.
@HelhetTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OmradersiderTest {
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private TestData.Kommune kommune;
    private String k;
    private HelhetUser analytiker;

    @BeforeAll
    void loadCountry() {
        kommune = data.kommune();
        k = kommune.kommunenr();
        analytiker = data.ansatt(kommune, "Kari Analytiker", Rolle.ANALYTIKER);
        Omradedata.load(Syntetisk.land(16), k, List.of(2023, 2024, 2025));
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    private String districts(int year) {
        return "/omrader?mal=STONAD&ar=%d&i=BYDEL-%s&kilde=IMPORT".formatted(year, k);
    }

    @Test
    void thePageSaysWhatTheFiguresShowAndDoNot() throws Exception {
        assertThat(page(districts(2025)))
                .contains("Økonomisk stønad i bydelene, Havnvik 2025")
                .containsPattern("Fra \\d+ til \\d+ av 1.000 fikk stønad")
                .containsPattern("\\d\\d prosent av variasjonen mellom bydelene følger av hvem")
                .contains("alder, kjønn, utdanning og eie eller leie")
                .containsPattern("skiller bare Elvebakken \\(\\d+,\\d færre\\) og Verftet")
                .contains(
                        "Verftet har flere mottakere enn befolkningen tilsier, to år på rad (2024:")
                .contains("Vi rangerer ikke bydelene.", "12 av 14 kan ikke skilles fra Havnvik")
                .contains("De viser ikke at noen arbeider bedre eller dårligere")
                .contains("Kilde: Prøvetall, 12.03.2026");
    }

    @Test
    void theMapTheFunnelAndTheBarsCarryTheirValuesInWords() throws Exception {
        var page = page(districts(2025));

        assertThat(page)
                .containsPattern("<desc id=\"kart-wide-desc\">Brattlia \\d+, Elvebakken \\d+")
                .contains("Utenfor grensene: Elvebakken og Verftet.")
                .containsPattern("Verftet [+−]\\d+,\\d / \\+\\d+,\\d")
                .doesNotContain("style=");
    }

    @Test
    void districtsStandAlphabeticallyAndNoPlaceIsGiven() throws Exception {
        var page = page(districts(2025));

        assertThat(names(page)).hasSize(14).startsWith("Brattlia").endsWith("Øyra", "Åslia");
        assertThat(page).doesNotContain("Plassering", "nr. 1");
    }

    @Test
    void basicUnitsWithFewAreHiddenAndCanNotBeFoundBySubtraction() throws Exception {
        var hidden = 0;
        var shownBelowFive = 0;
        for (int d = 1; d <= 14; d++) {
            var code = k + "%02d".formatted(d);
            var page =
                    page(
                            "/omrader?mal=STONAD&ar=2025&i=GRUNNKRETS-%s&kilde=IMPORT"
                                    .formatted(code));
            var counts = counts(page);
            long inDistrict = counts.stream().filter(c -> c < 0).count();
            assertThat(inDistrict).as("in %s", code).isNotEqualTo(1);
            hidden += (int) inDistrict;
            shownBelowFive += (int) counts.stream().filter(c -> c > 0 && c < 5).count();
            if (inDistrict > 0) {
                assertThat(page).contains("Antall under 5 vises ikke");
            }
        }
        assertThat(hidden).isGreaterThan(5);
        assertThat(shownBelowFive).isZero();
    }

    @Test
    void noYoungAreShownWhereTheRestOfAllRecipientsWouldBeFew() throws Exception {
        var all = byName("STONAD");
        var young = byName("UNGE");
        var longTerm = byName("LANGTID");

        for (var name : all.keySet()) {
            for (var part : List.of(young, longTerm)) {
                if (all.get(name) >= 0 && part.getOrDefault(name, -1L) >= 0) {
                    assertThat(all.get(name) - part.get(name))
                            .as(name)
                            .satisfiesAnyOf(
                                    rest -> assertThat(rest).isZero(),
                                    rest -> assertThat(rest).isGreaterThanOrEqualTo(5));
                }
            }
        }
        assertThat(young.values()).contains(-1L);
    }

    private HashMap<String, Long> byName(String mal) throws Exception {
        var page = page("/omrader?mal=%s&ar=2025&i=GRUNNKRETS-%s&kilde=IMPORT".formatted(mal, k));
        var names = names(page);
        var counts = counts(page);
        var map = new HashMap<String, Long>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), counts.get(i));
        }
        return map;
    }

    private static List<String> names(String page) {
        var names = new ArrayList<String>();
        var matcher =
                Pattern.compile("<a href=\"/omrader/omrade/[^\"]+\">([^<]+)</a></th>")
                        .matcher(page);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// Recipients in the order of the table, -1 where they are hidden.
    private static List<Long> counts(String page) {
        var counts = new ArrayList<Long>();
        var matcher = Pattern.compile("data-label=\"Mottakere\">([^<]+)<").matcher(page);
        while (matcher.find()) {
            var text = matcher.group(1).replaceAll("\\D", "");
            counts.add(text.isEmpty() ? -1 : Long.parseLong(text));
        }
        return counts;
    }

    @Test
    void theFileHasTheSameFiguresAndNoHiddenOnes() throws Exception {
        var response =
                call(
                        "/omrader/tall.csv?mal=STONAD&ar=2025&i=GRUNNKRETS-%s&kilde=IMPORT"
                                .formatted(k),
                        analytiker);
        response.setCharacterEncoding("UTF-8");
        var lines = response.getContentAsString().split("\r\n");

        assertThat(lines).hasSize(213);
        assertThat(lines[0]).startsWith("\uFEFFKode;Navn;År;Innbyggere 18–66 år;Antall");
        for (var line : List.of(lines).subList(1, lines.length)) {
            var cells = line.split(";", -1);
            assertThat(cells).hasSize(14);
            if (cells[13].equals("Vises ikke")) {
                assertThat(List.of(cells).subList(4, 13)).containsOnly("");
            } else {
                assertThat(Long.parseLong(cells[4])).isNotIn(1L, 2L, 3L, 4L);
            }
        }
        assertThat(response.getHeader("Content-Disposition")).contains("attachment");
    }

    @Test
    void aNameIsNeverAFormula() {
        assertThat(Omradefil.cell("=cmd()")).isEqualTo("'=cmd()");
        assertThat(Omradefil.cell("a;\"b\"")).isEqualTo("\"a;\"\"b\"\"\"");
        assertThat(Omradefil.cell("Øyra")).isEqualTo("Øyra");
    }

    @Test
    void anAreaIsShownOverTheYearsWithItsDifferenceInParts() throws Exception {
        assertThat(page("/omrader/omrade/%s12?mal=STONAD&ar=2025&i=BYDEL-%s".formatted(k, k)))
                .contains("<h1>Verftet</h1>")
                .contains("Verftet skilte seg fra det befolkningen tilsier i 2024 og 2025.")
                .contains("Forskjellen fra Havnvik i 2025, delt opp")
                .contains("utdanning", "eie eller leie", "det som er igjen", "hele forskjellen")
                .contains("Mellom og innenfor, Havnvik")
                .contains("Se grunnkretsene i Verftet");
    }

    @Test
    void anAreaIsHeldAgainstTheRestInThreeWaysWithWhatTheyDoNotShow() throws Exception {
        var page = page("/omrader/omrade/%s12?mal=STONAD&ar=2025&i=BYDEL-%s".formatted(k, k));

        assertThat(page)
                .contains("Verftet mot resten av Havnvik, 2025", "Resten av Havnvik")
                .containsPattern(
                        "Hadde begge samme befolkning som Havnvik samlet, ville Verftet hatt"
                                + " \\d+,\\d \\(95 % intervall \\d+,\\d–\\d+,\\d\\)")
                .contains("Det viser ikke hvorfor de er ulike.")
                .containsPattern(
                        "Verftet skiller seg fra resten med \\+\\d+,\\d per 1.000. Av det følger")
                .contains("Det viser ikke at noen gjør feil.")
                .contains("Ujustert", "Indirekte standardisert", "Direkte standardisert")
                .contains("Hva forskjellen består av", "id=\"oaxaca\"")
                .containsPattern(
                        "ligger bydelene typisk \\d+ prosent \\(95 % intervall \\d+–\\d+\\)")
                .contains("Tallene sier hvor mye områdene skiller seg, ikke hvilke eller hvorfor.");
    }

    @Test
    void theLineOverTheYearsHasItsIntervalAsABandBehindIt() throws Exception {
        assertThat(page("/omrader/omrade/%s12?mal=STONAD&ar=2025&i=BYDEL-%s".formatted(k, k)))
                .containsPattern("tid-wide[^§]*?<path d=\"M[^\"]+Z\" class=\"f-neu-2\"")
                .doesNotContain("s-neu s-warn", "s-neu s-ok");
    }

    @Test
    void everyMeasureRefusesARanking() throws Exception {
        for (var mal : Omrademal.values()) {
            assertThat(page(districts(2025).replace("STONAD", mal.name())))
                    .as(mal.name())
                    .contains("Vi rangerer ikke bydelene.");
        }
    }

    @Test
    void aRowOfNeedSaysWhatEachOfItsFiguresIs() throws Exception {
        assertThat(page(needs())).contains("data-label=\"2027, 95 % intervall\"");
    }

    @Test
    void anAreaThatIsNotThereIsNotFound() throws Exception {
        assertThat(call("/omrader/omrade/99999999", analytiker).getStatus()).isEqualTo(404);
        assertThat(call("/omrader/omrade/x'y", analytiker).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNotAChoiceIsTakenAsNotChosen() throws Exception {
        assertThat(page("/omrader?mal=X&ar=1&i=BYDEL-0301&kilde=Y")).contains("Havnvik");
    }

    @Test
    void aWorkerWithAnotherRoleIsRefused() throws Exception {
        var veileder = data.ansatt(kommune, "Vera Veileder", Rolle.VEILEDER);

        assertThat(call(districts(2025), veileder).getStatus()).isEqualTo(403);
        assertThat(call("/omrader/tall.csv", veileder).getStatus()).isEqualTo(403);
    }

    @Test
    void anOfficeWithoutFiguresIsToldWhatToDo() throws Exception {
        var other = data.kommune();
        var leder = data.ansatt(other, "Lise Leder", Rolle.LEDER);
        var response = call("/omrader?kilde=REGISTER", leder);
        response.setCharacterEncoding("UTF-8");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString())
                .contains("Tallene gir ikke noe svar på dette.", "Velg et annet mål");
    }

    @Test
    void theOfficesOwnRecipientsAreCountedFromItsRegister() throws Exception {
        for (int d = 1; d <= 14; d++) {
            recipients(k + "%02d01".formatted(d), 20 + d);
        }
        var address = "/omrader?mal=STONAD&ar=2025&i=BYDEL-%s&kilde=REGISTER".formatted(k);

        assertThat(counts(page(address)))
                .containsExactly(
                        21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L, 29L, 30L, 31L, 32L, 33L, 34L);
        assertThat(page(address)).contains("Kilde: kontorets register");
    }

    @Test
    void anotherOfficesRegisterIsNotReached() throws Exception {
        var leder = data.ansatt(data.kommune(), "Lise Leder", Rolle.LEDER);
        var response =
                call("/omrader?mal=STONAD&ar=2025&i=BYDEL-%s&kilde=REGISTER".formatted(k), leder);
        response.setCharacterEncoding("UTF-8");

        assertThat(response.getContentAsString()).doesNotContain("Verftet");
    }

    private void recipients(String unit, int count) {
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, grunnkrets, alder, kjonn,
                  mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                select ?, '', md5(? || i)::uuid, date '2025-01-01' + m * interval '1 month', ?, 20 + i,
                  case i % 2 when 0 then 'MANN' else 'KVINNE' end, true, false, false, false, false, false
                from generate_series(0, ? - 1) i, generate_series(0, 1) m
                """,
                k, unit, unit, count);
    }

    private String needs() {
        return "/omrader/dimensjonering?mal=STONAD&ar=2024&i=BYDEL-%s".formatted(k);
    }

    @Test
    void needIsShownForThreeYearsWithItsIntervalsAndAssumptions() throws Exception {
        assertThat(page(needs()))
                .containsPattern("Havnvik kan vente mellom \\d.\\d+ og \\d.\\d+ mottakere i 2027")
                .contains("Det er ingen fremskrivning for disse områdene.")
                .contains("Årsverk til oppfølging", "Stønad, mill. kr", "Kilde: et eksempel.")
                .contains("Andelen i hver aldersgruppe blir som i 2024.");
    }

    @Test
    void projectionsThatWereImportedAreFollowed() throws Exception {
        TestData.execute(
                """
                insert into omrade.tall
                select distinct 'FREMSKRIVING', 'BYDEL', o.kode, y, '', a, b, 'SCENARIO=HOVED', 1000,
                  (select id from omrade.import where kilde = 'Prøvetall' limit 1)
                from omrade.omrade o, generate_series(2026, 2028) y,
                  (values (18, 24), (25, 44), (45, 66)) as ages (a, b)
                where o.niva = 'BYDEL' and o.over = ?
                """,
                k);

        assertThat(page(needs().replace("2024", "2025")))
                .contains(
                        "Folketallet følger fremskrivningen som er hentet inn"
                                + " (hovedalternativet).");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
        assertThat(page(needs() + "&saker=0&kroner=mange&tallkilde=Budsjettet"))
                .contains("Skriv hvor mange mottakere ett årsverk følger opp, minst 1.")
                .contains("Skriv et helt beløp i kroner.")
                .contains("value=\"mange\"", "value=\"Budsjettet\"");
    }

    @Test
    void whatIsKeptIsKeptOnceAndHeldAgainstWhatCame() throws Exception {
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(keep(key, "Til budsjettet").getStatus()).isEqualTo(302);
        }
        var page = page(needs());

        assertThat(page.split("Til budsjettet", -1)).hasSize(2);
        assertThat(page)
                .contains("Ikke kjent ennå")
                .containsPattern("(Innenfor|Utenfor) intervallet");
        assertThat(keep(Ids.next().toString(), " ").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse keep(String key, String navn) throws Exception {
        var token = new TestingAuthenticationToken(analytiker, null, List.of());
        return mvc.perform(
                        post("/omrader/dimensjonering")
                                .param("nokkel", key)
                                .param("navn", navn)
                                .param("mal", "STONAD")
                                .param("ar", "2024")
                                .param("i", "BYDEL-" + k)
                                .param("saker", "40")
                                .param("kroner", "55 000")
                                .with(csrf())
                                .with(authentication(token)))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        var response = call(address, analytiker);
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse call(String address, HelhetUser user) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        return mvc.perform(get(URI.create(address.replace("'", "%27"))).with(authentication(token)))
                .andReturn()
                .getResponse();
    }
}
