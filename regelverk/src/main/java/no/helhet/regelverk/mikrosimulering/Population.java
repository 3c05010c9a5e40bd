package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.mikrosimulering.Household.Amount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Households as columns, each value beside its likes. Immutable; some eighty bytes to a household.
public final class Population {
    private static final Husholdning.Type[] TYPES = Husholdning.Type.values();
    private static final Amount[] AMOUNTS = Amount.values();

    final byte[] type;
    final short[] municipality;
    /// The children of household `h` are those from `firstChild[h]` to before `firstChild[h + 1]`.
    final int[] firstChild;

    /// Days since 1970.
    final int[] born;
    /// Percent.
    final byte[] share;
    /// Øre: `[amount][household]`.
    private final long[][] amounts;
    private final List<String> municipalities;
    private final int size;

    private Population(Builder from) {
        size = from.size;
        municipalities = List.copyOf(from.municipalities);
        type = Arrays.copyOf(from.type, size);
        municipality = Arrays.copyOf(from.municipality, size);
        firstChild = Arrays.copyOf(from.firstChild, size + 1);
        born = Arrays.copyOf(from.born, firstChild[size]);
        share = Arrays.copyOf(from.share, firstChild[size]);
        amounts = new long[AMOUNTS.length][];
        for (int i = 0; i < AMOUNTS.length; i++) {
            amounts[i] = Arrays.copyOf(from.amounts[i], size);
        }
    }

    /// How many households.
    public int size() {
        return size;
    }

    /// The municipalities they live in, in the order they were met.
    public List<String> municipalities() {
        return municipalities;
    }

    /// Øre, a place for each household.
    long[] column(Amount amount) {
        return amounts[amount.ordinal()];
    }

    Husholdning.Type type(int household) {
        return TYPES[type[household]];
    }

    boolean hasChildren(int household) {
        return firstChild[household] < firstChild[household + 1];
    }

    /// Gathers households. Used by one thread.
    public static final class Builder {
        private final List<String> municipalities = new ArrayList<>();
        private final Map<String, Short> places = new HashMap<>();
        private byte[] type;
        private short[] municipality;
        private int[] firstChild;
        private int[] born;
        private byte[] share;
        private final long[][] amounts;
        private int size;

        /// @param about how many households are expected
        public Builder(int about) {
            int room = Math.max(16, about);
            type = new byte[room];
            municipality = new short[room];
            firstChild = new int[room + 1];
            born = new int[room];
            share = new byte[room];
            amounts = new long[AMOUNTS.length][room];
        }

        public Builder add(Household household) {
            grow(household.children().size());
            type[size] = (byte) household.type().ordinal();
            municipality[size] =
                    places.computeIfAbsent(household.kommunenr(), this::addMunicipality);
            int child = firstChild[size];
            for (Household.Child one : household.children()) {
                born[child] = Math.toIntExact(one.born().toEpochDay());
                share[child++] = (byte) one.share();
            }
            firstChild[size + 1] = child;
            household.amounts().forEach((a, belop) -> amounts[a.ordinal()][size] = belop.ore());
            size++;
            return this;
        }

        private Short addMunicipality(String kommunenr) {
            if (municipalities.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException("Too many municipalities");
            }
            municipalities.add(kommunenr);
            return (short) (municipalities.size() - 1);
        }

        private void grow(int children) {
            if (size == type.length) {
                int room = Math.addExact(size, size / 2 + 1);
                type = Arrays.copyOf(type, room);
                municipality = Arrays.copyOf(municipality, room);
                firstChild = Arrays.copyOf(firstChild, room + 1);
                for (int i = 0; i < AMOUNTS.length; i++) {
                    amounts[i] = Arrays.copyOf(amounts[i], room);
                }
            }
            if (firstChild[size] + children > born.length) {
                int room = Math.addExact(born.length + born.length / 2, children);
                born = Arrays.copyOf(born, room);
                share = Arrays.copyOf(share, room);
            }
        }

        public Population build() {
            return new Population(this);
        }
    }
}
