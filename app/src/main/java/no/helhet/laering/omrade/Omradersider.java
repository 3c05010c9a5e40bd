package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Merke;
import no.helhet.laering.omrade.Omradefunn.Rad;
import no.helhet.laering.omrade.Omraderside.Innhold;
import no.helhet.laering.omrade.Omraderside.Linje;
import no.helhet.laering.omrade.Omraderside.Neste;
import no.helhet.laering.omrade.OmradetallRepository.Omradet;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Digits;
import no.helhet.register.Skjermingsgrense;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// Puts the page of areas together.
@Service
@Transactional
class Omradersider {
    private final Omradeanalyse analyse;
    private final Omradervalg valg;
    private final GeoOmriss omriss;

    Omradersider(Omradeanalyse analyse, Omradervalg valg, JsonMapper json) {
        this.analyse = analyse;
        this.valg = valg;
        this.omriss = new GeoOmriss(json);
    }

    Omraderside show(Omradesporsmal sporsmal, Texts t) {
        var ord = new Omradeord(t);
        var over = name(sporsmal);
        return new Omraderside(
                sporsmal,
                over,
                valg.choices(sporsmal, ord),
                analyse.find(sporsmal).map(funn -> content(funn, ord, over)).orElse(null));
    }

    String name(Omradesporsmal sporsmal) {
        return analyse.area(sporsmal.over(), sporsmal.ar())
                .map(Omradet::navn)
                .orElse(sporsmal.over());
    }

    private Innhold content(Omradefunn funn, Omradeord ord, String over) {
        var sporsmal = funn.sporsmal();
        var before = analyse.findPlain(sporsmal.ar(sporsmal.ar() - 1)).orElse(null);
        var sentences = new Omradesetninger(funn, before, ord, over);
        var drawings = new Omradetegninger(funn, ord, over);
        boolean shrunk = sporsmal.niva() == Omradeniva.GRUNNKRETS;
        return new Innhold(
                sentences.lead(),
                sentences.rest(),
                drawings.map(analyse.places(funn), omriss::read),
                drawings.funnel(),
                drawings.parts(),
                sentences.all(),
                next(funn, ord, over),
                funn.rader().stream().map(r -> line(r, sporsmal, ord)).toList(),
                shrunk,
                funn.skjult(),
                method(funn, ord));
    }

    private String method(Omradefunn funn, Omradeord ord) {
        var sources =
                funn.sporsmal().kilde() == Tallkilde.REGISTER
                        ? List.of(ord.get("kilde.registeret"))
                        : analyse.sources(funn.sporsmal());
        return ord.get(
                "metode",
                ord.factors(funn.faktorer()),
                Omradeord.decimal(funn.trakt().overspredning(), 2),
                funn.trakt().streng() ? "99,8" : "95",
                Skjermingsgrense.of(funn.sporsmal().ar()).minst(),
                String.join("; ", sources));
    }

    static String address(String kode, Omradesporsmal sporsmal) {
        return "/omrader/omrade/%s?mal=%s&ar=%d&i=%s-%s&kilde=%s"
                .formatted(
                        kode,
                        sporsmal.mal(),
                        sporsmal.ar(),
                        sporsmal.niva(),
                        sporsmal.over(),
                        sporsmal.kilde());
    }

    private List<Neste> next(Omradefunn funn, Omradeord ord, String over) {
        var sporsmal = funn.sporsmal();
        var next = new ArrayList<Neste>();
        var years = analyse.years(sporsmal.mal());
        var first =
                funn.merket().stream()
                        .filter(r -> r.merke() == Merke.OVER)
                        .findFirst()
                        .or(() -> funn.merket().stream().findFirst())
                        .or(() -> funn.rader().stream().findFirst());
        first.ifPresent(
                rad ->
                        next.add(
                                new Neste(
                                        ord.get("neste.tid", rad.navn()),
                                        ord.get(
                                                "neste.tid.lenke",
                                                String.valueOf(years.getLast()),
                                                String.valueOf(years.getFirst())),
                                        address(rad.kode(), sporsmal))));
        next.add(
                new Neste(
                        ord.get("neste.behov"),
                        ord.get("neste.behov.lenke"),
                        "/omrader/dimensjonering?mal=%s&ar=%d&i=%s-%s"
                                .formatted(
                                        sporsmal.mal(),
                                        sporsmal.ar(),
                                        sporsmal.niva(),
                                        sporsmal.over())));
        if (sporsmal.niva() == Omradeniva.BYDEL) {
            next.add(
                    new Neste(
                            ord.get("neste.grunnkretser"),
                            ord.get("neste.grunnkretser.lenke"),
                            "/omrader?mal=%s&ar=%d&i=GRUNNKRETS-%s&kilde=%s"
                                    .formatted(
                                            sporsmal.mal(),
                                            sporsmal.ar(),
                                            sporsmal.over(),
                                            sporsmal.kilde())));
        }
        if (Omradeniva.of(sporsmal.over()) == Omradeniva.KOMMUNE) {
            next.add(
                    new Neste(
                            ord.get("neste.kommuner", over),
                            ord.get("neste.kommuner.lenke"),
                            "/omrader?mal=%s&ar=%d&i=KOMMUNE-%s"
                                    .formatted(sporsmal.mal(), sporsmal.ar(), Omradervalg.LAND)));
        }
        return next;
    }

    private static Linje line(Rad rad, Omradesporsmal sporsmal, Omradeord ord) {
        var tall = rad.tall();
        var address = address(rad.kode(), sporsmal);
        var people = Digits.grouped(rad.folk());
        if (tall == null) {
            return new Linje(
                    rad.navn(), address, people, "–", "–", "–", "–", "–", ord.get("skjult"), false);
        }
        var shrunk = tall.krympet();
        return new Linje(
                rad.navn(),
                address,
                people,
                Digits.grouped(tall.antall()),
                Omradeord.promille(tall.andel()),
                Omradeord.interval(tall.nedre(), tall.ovre()),
                Omradeord.promille(tall.justert()),
                shrunk == null ? "–" : Omradeord.promille(shrunk.andel()),
                ord.get("merke." + tall.merke()),
                tall.merke() != Merke.SOM_VENTET);
    }
}
