package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One who comes to the office.
///
/// @param household null for one whom nobody knows
/// @param person of the household, null with it
/// @param name what an unknown person says, may be empty
/// @param phone where to call back, may be empty
/// @param byNumber called by the number, never by the name aloud
record Visitor(
        Area area,
        @Nullable Household household,
        @Nullable Resident person,
        String name,
        String phone,
        String sprak,
        boolean tolk,
        boolean byNumber) {
    private static final List<String> LANGUAGES = List.of("ar", "uk", "so", "en", "ti", "pl", "fa");

    /// The one of the household who does such things: the same each time.
    static Visitor of(Household household, Seed seed) {
        var random = seed.stream(Purpose.VISITORS, household.index());
        var partner = household.partner();
        var person = partner != null && random.nextInt(10) < 3 ? partner : household.head();
        int draw = random.nextInt(100);
        var language =
                draw < 84
                        ? "nb"
                        : draw < 87 ? "nn" : LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        var phone = person.telefon();
        boolean hidden = household.skjermet();
        return new Visitor(
                household.area(),
                household,
                person,
                "",
                hidden || phone == null ? "" : phone,
                language,
                draw >= 93,
                hidden || random.nextInt(10) == 0);
    }

    /// @param name empty for one who gives none
    static Visitor unknown(Area area, String name, String phone) {
        return new Visitor(area, null, null, name, phone, "nb", false, false);
    }

    boolean isProtected() {
        return household != null && household.skjermet();
    }

    Visitor calledByNumber() {
        return new Visitor(area, household, person, name, phone, sprak, tolk, true);
    }
}
