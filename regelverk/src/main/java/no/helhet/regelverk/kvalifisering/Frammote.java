package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;

/// How the participant met on a day, sotjl § 39.
public sealed interface Frammote {
    /// In the programme, or in the paid work that is part of it, all day.
    record TilStede() implements Frammote {}

    /// Absent with permission, for all of the day or a part of it.
    record GyldigFravar(Fravarstype type) implements Frammote {}

    /// Absent without a valid reason for part of the day.
    ///
    /// @param minutter how long
    record UgyldigFravar(int minutter) implements Frammote {}

    /// Absent without a valid reason all day.
    record UgyldigFravarsdag() implements Frammote {}

    /// Outside the programme by decision: no benefit, and the day does not count in its length.
    record UtenStonad(Grunn grunn) implements Frammote {}

    /// Why there is no benefit.
    enum Grunn {
        /// Approved leave, § 32 first paragraph.
        PERMISJON("permisjon", "sotjl § 32"),
        /// The programme is interrupted, § 34 first paragraph.
        AVBRUDD("avbrudd", "sotjl § 35 første ledd, § 34 første ledd");

        private final String word;
        private final String hjemmel;
        private final Tekst post;

        Grunn(String word, String hjemmel) {
            this.word = word;
            this.hjemmel = hjemmel;
            this.post = Tekst.of("post.kvp." + word);
        }

        /// The word in rule ids and keys of texts.
        String word() {
            return word;
        }

        String hjemmel() {
            return hjemmel;
        }

        Tekst post() {
            return post;
        }
    }
}
