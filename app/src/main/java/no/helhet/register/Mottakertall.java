package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Counts recipients and participants from the person-months, in one statement for each question.
/// Nothing is suppressed here: whoever asks sees to that before anything is shown.
///
/// A person is counted once in a period, where they were in the last month of it in which they
/// were counted, so that places add up to the municipality.
@Service
@Transactional(readOnly = true)
public class Mottakertall {
    private final MottakertallRepository repository;

    Mottakertall(MottakertallRepository repository) {
        this.repository = repository;
    }

    /// Who is counted, by the months that count.
    public enum Utvalg {
        /// A grant or a loan was paid in the month. Payments that the bank rejected do not count,
        /// and kvalifiseringsstønad alone makes nobody a recipient.
        MOTTAKERE("mottaker"),
        /// A recipient to whom nothing was paid in the six months before.
        NYE("ny_mottaker"),
        /// A qualification programme ran on a day of the month. Two programmes are one person.
        DELTAKERE("i_program");

        private final String condition;

        Utvalg(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /// How finely places are told apart.
    public enum Sted {
        /// The municipality; its code is empty.
        KOMMUNE("''"),
        /// The district of Oslo that wrote it; empty elsewhere.
        BYDEL("bydel"),
        /// The basic unit the person lived in; empty when not known.
        GRUNNKRETS("coalesce(grunnkrets, '')");

        private final String sql;

        Sted(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /// How many, and what was paid to them. A row with nobody is not there.
    ///
    /// @param koder one for each division asked for
    /// @param personer how many
    /// @param maneder in how many months they were counted, in all
    /// @param bidrag grants
    /// @param lan loans
    public record Rad(
            String sted,
            List<String> koder,
            long personer,
            long maneder,
            Sum bidrag,
            Sum lan,
            Sum samlet) {
        public Rad {
            koder = List.copyOf(koder);
        }
    }

    /// What was paid to some.
    ///
    /// @param ore in all
    /// @param personer to how many
    /// @param storsteOre to the one who got most
    public record Sum(long ore, long personer, long storsteOre) {
        public static final Sum NONE = new Sum(0, 0, 0);

        /// Of two that have nobody in common.
        public Sum plus(Sum other) {
            return new Sum(
                    ore + other.ore,
                    personer + other.personer,
                    Math.max(storsteOre, other.storsteOre));
        }
    }

    /// Those counted in the months from the first to the last, each once.
    public List<Rad> count(
            String kommunenr,
            YearMonth first,
            YearMonth last,
            Utvalg utvalg,
            List<Inndeling> inndelinger,
            Sted sted) {
        return repository.count(kommunenr, first, last, utvalg, inndelinger, sted);
    }

    /// The first month of which anything is known, empty when nothing is.
    public Optional<YearMonth> findFirst(String kommunenr) {
        return repository.findFirst(kommunenr);
    }
}
