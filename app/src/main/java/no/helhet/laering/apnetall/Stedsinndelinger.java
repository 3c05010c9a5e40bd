package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tallsted.Niva;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.register.Mottakertall.Sted;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds how a municipality is divided: Oslo by the districts that wrote the rows, others by the
/// basic units people lived in, where a map from these to districts is known.
@Component
class Stedsinndelinger {
    private final Directory directory;
    private final ObjectProvider<Bydelskart> maps;

    Stedsinndelinger(Directory directory, ObjectProvider<Bydelskart> maps) {
        this.directory = directory;
        this.maps = maps;
    }

    Stedsinndeling find(String kommunenr, int ar) {
        var areas =
                directory.findOmrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr))
                        .toList();
        var name = areas.stream().map(Kontor.Omrade::kommunenavn).findFirst().orElse(kommunenr);
        var kommune = new Tallsted(kommunenr, Niva.KOMMUNE, name);
        var known =
                maps.stream()
                        .map(map -> map.find(kommunenr, ar))
                        .filter(map -> !map.bydeler().isEmpty())
                        .findFirst();
        var names = new HashMap<String, String>();
        known.ifPresent(map -> map.bydeler().forEach(b -> names.put(b.kode(), b.navn())));
        var own = areas.stream().map(Kontor.Omrade::bydel).filter(b -> !b.isEmpty()).toList();
        if (!own.isEmpty()) {
            var codes = new HashMap<String, String>();
            own.forEach(b -> codes.put(b, code(kommunenr, b)));
            return new Stedsinndeling(kommune, districts(own, codes, names), Sted.BYDEL, codes);
        }
        return known.map(
                        map ->
                                new Stedsinndeling(
                                        kommune,
                                        map.bydeler(),
                                        Sted.GRUNNKRETS,
                                        map.bydelAvGrunnkrets()))
                .orElseGet(() -> Stedsinndeling.undivided(kommune));
    }

    private static List<Tallsted> districts(
            List<String> own, Map<String, String> codes, Map<String, String> names) {
        return own.stream()
                .sorted()
                .map(
                        b ->
                                new Tallsted(
                                        codes.get(b),
                                        Niva.BYDEL,
                                        names.getOrDefault(codes.get(b), "Bydel " + b)))
                .toList();
    }

    private static String code(String kommunenr, String bydel) {
        return bydel.startsWith(kommunenr) ? bydel : kommunenr + bydel;
    }
}
