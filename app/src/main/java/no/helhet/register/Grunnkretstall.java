package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// How many received financial assistance (sotjl § 18) in a year, by where they lived. Counts
/// alone,
/// and small ones: whoever shows them hides what is few.
@Service
@Transactional(readOnly = true)
public class Grunnkretstall {
    private final GrunnkretstallRepository repository;

    Grunnkretstall(GrunnkretstallRepository repository) {
        this.repository = repository;
    }

    /// Recipients of one kind in a basic unit.
    ///
    /// @param grunnkrets eight digits, where they lived in the last month of the year that they
    ///     received for
    /// @param kjonn MANN or KVINNE
    /// @param alder at the end of the year
    /// @param maneder for how many months of the year they received
    /// @param antall persons
    public record Mottakere(String grunnkrets, String kjonn, int alder, int maneder, long antall) {}

    /// Those whose basic unit, age and sex are known.
    public List<Mottakere> findMottakere(String kommunenr, int ar) {
        return repository.find(kommunenr, ar);
    }
}
