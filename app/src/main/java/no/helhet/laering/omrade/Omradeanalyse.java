package no.helhet.laering.omrade;

import no.helhet.laering.omrade.OmradetallRepository.Omradet;
import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Answers questions about areas, each answer worked out once for as long as its figures stand.
///
/// Figures that were imported are anyone's; recipients from the register are counted for
/// municipalities of the reader's office alone, as row-level security shows them.
@Service
@Transactional
class Omradeanalyse {
    private final OmradetallRepository tall;
    private final Omradetabeller tabeller;
    private final Funnlager lager = new Funnlager();

    Omradeanalyse(OmradetallRepository tall, Omradetabeller tabeller) {
        this.tall = tall;
        this.tabeller = tabeller;
    }

    /// With the multilevel models.
    Optional<Omradefunn> find(Omradesporsmal sporsmal) {
        return find(sporsmal, true);
    }

    /// Without the multilevel models, as for one of several years.
    Optional<Omradefunn> findPlain(Omradesporsmal sporsmal) {
        return find(sporsmal, false);
    }

    private Optional<Omradefunn> find(Omradesporsmal sporsmal, boolean models) {
        if (!mayAsk(sporsmal)) {
            return Optional.empty();
        }
        if (sporsmal.kilde() == Tallkilde.REGISTER) {
            var tabell = tabeller.read(sporsmal);
            return lager.get(
                    new Funnlager.Key(sporsmal, models, tabell),
                    () -> Omraderegning.answer(sporsmal, tabell, models));
        }
        return lager.get(
                new Funnlager.Key(sporsmal, models, tall.stamp()),
                () -> Omraderegning.answer(sporsmal, tabeller.read(sporsmal), models));
    }

    /// Each year that has figures, the oldest first.
    TreeMap<Integer, Omradefunn> findYears(Omradesporsmal sporsmal) {
        var years = new TreeMap<Integer, Omradefunn>();
        for (int year : years(sporsmal.mal())) {
            findPlain(sporsmal.ar(year)).ifPresent(funn -> years.put(year, funn));
        }
        return years;
    }

    Omradetabell table(Omradesporsmal sporsmal) {
        return tabeller.read(sporsmal);
    }

    private boolean mayAsk(Omradesporsmal sporsmal) {
        return sporsmal.kilde() == Tallkilde.IMPORT
                || Scopes.current().kommuner().contains(Omradetabeller.kommunenr(sporsmal.over()));
    }

    List<Integer> years(Omrademal mal) {
        return tall.findYears(mal.variabel());
    }

    Optional<Omradet> area(String kode, int ar) {
        return tall.find(kode, ar);
    }

    List<Omradet> under(String over, Omradeniva niva, int ar) {
        return tall.findUnder(over, niva, ar);
    }

    List<OmradetallRepository.Plass> places(Omradefunn funn) {
        return tall.findPlaces(
                funn.sporsmal().niva(), funn.rader().stream().map(Omradefunn.Rad::kode).toList());
    }

    List<String> sources(Omradesporsmal sporsmal) {
        return tall.findSources(sporsmal.mal().variabel(), sporsmal.ar());
    }
}
