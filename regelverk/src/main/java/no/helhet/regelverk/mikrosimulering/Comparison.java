package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Two runs over the same population, summed up.
///
/// @param all everybody
/// @param byType by how the adults live and whether there are children; those with no household
///     are left out
/// @param byDecile by tenths of income before assistance, see [Deciles]; the first is the poorest
/// @param byMunicipality in the order of the numbers
public record Comparison(
        Totals all, List<Group> byType, List<Group> byDecile, List<Group> byMunicipality) {

    /// Sums of a month.
    ///
    /// @param households how many there are
    /// @param recipientsBefore how many of them get anything in the first run
    /// @param recipientsAfter how many in the second
    /// @param before what they get in all in the first run
    /// @param after what they get in the second
    public record Totals(
            long households,
            long recipientsBefore,
            long recipientsAfter,
            Belop before,
            Belop after) {

        public Belop difference() {
            return after.minus(before);
        }
    }

    /// The sums of one group.
    ///
    /// @param name `ENSLIG`, `ENSLIG_MED_BARN` and so on; `1` to `10`; or the municipality's number
    public record Group(String name, Totals totals) {}

    /// @param before the first run
    /// @param after the second, over the same population
    public static Comparison of(Population population, long[] before, long[] after) {
        int size = population.size();
        if (before.length != size || after.length != size) {
            throw new IllegalArgumentException("The runs are of another population");
        }
        List<String> types = new ArrayList<>();
        for (Husholdning.Type type : Husholdning.Type.values()) {
            types.add(type.name());
            types.add(type.name() + "_MED_BARN");
        }
        List<String> tenths = new ArrayList<>();
        for (int i = 1; i <= Deciles.COUNT; i++) {
            tenths.add(String.valueOf(i));
        }
        byte[] deciles = Deciles.of(population);
        Sums sums = new Sums(size, before, after);
        return new Comparison(
                sums.of(List.of(""), h -> 0).getFirst().totals(),
                sums
                        .of(
                                types,
                                h -> 2 * population.type[h] + (population.hasChildren(h) ? 1 : 0))
                        .stream()
                        .filter(group -> group.totals().households() > 0)
                        .toList(),
                sums.of(tenths, h -> deciles[h]),
                sums.of(population.municipalities(), h -> population.municipality[h]).stream()
                        .sorted(java.util.Comparator.comparing(Group::name))
                        .toList());
    }

    private record Sums(int size, long[] before, long[] after) {
        List<Group> of(List<String> names, IntUnaryOperator groupOf) {
            int count = names.size();
            long[] households = new long[count];
            long[][] recipients = new long[2][count];
            long[][] ore = new long[2][count];
            for (int h = 0; h < size; h++) {
                int group = groupOf.applyAsInt(h);
                households[group]++;
                recipients[0][group] += before[h] > 0 ? 1 : 0;
                recipients[1][group] += after[h] > 0 ? 1 : 0;
                ore[0][group] = Math.addExact(ore[0][group], before[h]);
                ore[1][group] = Math.addExact(ore[1][group], after[h]);
            }
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                groups.add(
                        new Group(
                                names.get(i),
                                new Totals(
                                        households[i],
                                        recipients[0][i],
                                        recipients[1][i],
                                        new Belop(ore[0][i]),
                                        new Belop(ore[1][i]))));
            }
            return groups;
        }
    }
}
