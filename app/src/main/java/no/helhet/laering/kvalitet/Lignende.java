package no.helhet.laering.kvalitet;

import no.helhet.laering.kvalitet.PublisertRepository.Omfang;
import no.helhet.platform.access.Directory;
import no.helhet.register.Kontormaal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Offices like this one: nearest in size (recipients in a mean month, no more than double or half)
/// and in the share of them that are young. One step of nearness is double the size, or five
/// percentage points of young.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Lignende {
    /// Fewer are no comparison, and could be told apart.
    static final int LEAST = 3;

    private static final double STEP = 0.05;
    private final PublisertRepository publisert;
    private final Directory directory;
    private final KvalitetProperties properties;

    Lignende(PublisertRepository publisert, Directory directory, KvalitetProperties properties) {
        this.publisert = publisert;
        this.directory = directory;
        this.properties = properties;
    }

    /// @param navn their names, empty when there are too few
    /// @param midt the middle value of each figure
    record Svar(List<String> navn, Map<Kontormaal, Double> midt) {}

    Svar find(Enhet enhet, YearMonth maned) {
        var sizes = publisert.findSizes(maned);
        var own = sizes.stream().filter(o -> o.enhetsnr().equals(enhet.enhetsnr())).findFirst();
        var near =
                own.map(
                                self ->
                                        sizes.stream()
                                                .filter(o -> o != self && doublings(self, o) <= 1)
                                                .sorted(
                                                        Comparator.comparingDouble(
                                                                        (Omfang o) ->
                                                                                distance(self, o))
                                                                .thenComparing(Omfang::enhetsnr))
                                                .limit(properties.lignende())
                                                .map(Omfang::enhetsnr)
                                                .toList())
                        .orElse(List.of());
        if (near.size() < LEAST) {
            return new Svar(List.of(), Map.of());
        }
        return new Svar(
                near.stream()
                        .flatMap(e -> directory.findKontor(e).stream())
                        .map(k -> k.navn())
                        .sorted()
                        .toList(),
                publisert.findMiddle(near, maned, LEAST));
    }

    private static double doublings(Omfang one, Omfang other) {
        return Math.abs(Math.log(one.mottakere() / other.mottakere())) / Math.log(2);
    }

    private static double distance(Omfang one, Omfang other) {
        return Math.hypot(doublings(one, other), (one.andelUnge() - other.andelUnge()) / STEP);
    }
}
