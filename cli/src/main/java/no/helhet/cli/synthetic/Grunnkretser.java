package no.helhet.cli.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The invented districts and basic units (grunnkretser) of the synthetic municipalities, the one
/// place that knows their codes and names. A unit's code is the municipality's four digits, the
/// district's two and the unit's two: `46980103`. In Oslo the district's digits are those of the
/// bydel.
public final class Grunnkretser {
    /// Havnvik's districts, with how many of a thousand households that get support live there.
    private static final List<Weighted> HAVNVIK =
            List.of(
                    new Weighted("Brattlia", 15, 40),
                    new Weighted("Elvebakken", 15, 83),
                    new Weighted("Fagerstrand", 15, 53),
                    new Weighted("Kirkemyra", 15, 54),
                    new Weighted("Lundtoppen", 15, 23),
                    new Weighted("Moldtangen", 15, 19),
                    new Weighted("Nordre Havn", 15, 75),
                    new Weighted("Sentrum", 16, 174),
                    new Weighted("Skogly", 15, 50),
                    new Weighted("Solheia", 15, 95),
                    new Weighted("Tårnberget", 15, 31),
                    new Weighted("Verftet", 15, 162),
                    new Weighted("Øyra", 15, 22),
                    new Weighted("Åslia", 16, 119));

    private static final int SMALL = 6;
    private static final int OF_A_BYDEL = 12;

    private Grunnkretser() {}

    private record Weighted(String name, int units, int share) {}

    /// @param code the municipality's digits and two
    /// @param share of a thousand households
    public record District(String code, String name, List<Unit> units, int share) {
        public District {
            units = List.copyOf(units);
        }
    }

    /// @param code eight digits
    public record Unit(String code, String name) {}

    /// The districts of a municipality; of Oslo those two that are in the demonstration. Empty for
    /// a municipality that is not.
    public static List<District> of(String kommunenr) {
        return switch (kommunenr) {
            case "4698" -> havnvik();
            case "4696" -> List.of(district("469601", "Elvestad", SMALL, 1000));
            case "4697" -> List.of(district("469701", "Solheia", SMALL, 1000));
            case "1161" -> List.of(district("116101", "Stavanger", SMALL, 1000));
            case "0301" ->
                    List.of(
                            district("030101", "Gamle Oslo", OF_A_BYDEL, 1000),
                            district("030103", "Sagene", OF_A_BYDEL, 1000));
            default -> List.of();
        };
    }

    private static List<District> havnvik() {
        var all = new ArrayList<District>();
        for (var one : HAVNVIK) {
            var code = "4698%02d".formatted(all.size() + 1);
            all.add(district(code, one.name(), one.units(), one.share()));
        }
        return List.copyOf(all);
    }

    private static District district(String code, String name, int count, int share) {
        var units = new ArrayList<Unit>();
        for (int nr = 1; nr <= count; nr++) {
            units.add(new Unit(code + "%02d".formatted(nr), name + " " + nr));
        }
        return new District(code, name, units, share);
    }

    /// A unit where a household of the area may live.
    static String draw(Area area, SplittableRandom random) {
        var districts =
                of(area.kommunenr).stream()
                        .filter(d -> area.bydel.isEmpty() || d.code().endsWith(area.bydel))
                        .toList();
        int left = random.nextInt(1000);
        var chosen = districts.getLast();
        for (var district : districts) {
            left -= district.share();
            if (left < 0) {
                chosen = district;
                break;
            }
        }
        return chosen.units().get(random.nextInt(chosen.units().size())).code();
    }
}
