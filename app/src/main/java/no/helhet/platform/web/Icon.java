package no.helhet.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The icons of the house, from Aksel's set. The build makes one sprite of exactly these, so an
/// icon is added by adding its constant here: `CHECKMARK_CIRCLE` is `CheckmarkCircle` in Aksel.
/// An icon is decoration; the meaning always stands in text beside it.
public enum Icon {
    ARCHIVE,
    ARROWS_CIRCLEPATH,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UNDO,
    BANK_NOTE,
    BAR_CHART,
    BELL,
    BROADCAST,
    CALENDAR,
    CAMERA,
    CHAT,
    CHECKMARK,
    CHECKMARK_CIRCLE,
    CHECKMARK_CIRCLE_FILL,
    CHEVRON_DOWN,
    CHILD_EYES,
    CIRCLE,
    CIRCLE_FILL,
    CLOCK,
    CLOUD_SLASH,
    COG,
    DOWNLOAD,
    ENVELOPE_CLOSED,
    EXCLAMATIONMARK_TRIANGLE,
    EXCLAMATIONMARK_TRIANGLE_FILL,
    EXTERNAL_LINK,
    EYE,
    FILE_IMAGE,
    FILE_PDF,
    FILE_TEXT,
    FILTER,
    GAVEL,
    HANDSHAKE,
    HOURGLASS,
    HOUSE,
    HOUSE_HEART,
    INFORMATION_SQUARE,
    INFORMATION_SQUARE_FILL,
    KEY_VERTICAL,
    LANGUAGE,
    LEAVE,
    LINE_GRAPH,
    LINK,
    MAGNIFYING_GLASS,
    MENU_ELIPSIS_VERTICAL,
    MINUS_CIRCLE,
    MOBILE,
    MONITOR,
    NOTE_PENCIL,
    PADLOCK_LOCKED,
    PAPERCLIP,
    PAUSE,
    PENCIL,
    PENCIL_FILL,
    PERSON,
    PERSON_CHECKMARK,
    PERSON_CIRCLE,
    PERSON_GROUP,
    PERSON_PENCIL,
    PERSON_PLUS,
    PHONE,
    PLUS,
    PRINTER_LARGE,
    SHIELD,
    SPEAKER_SLASH,
    STAR,
    TASKLIST,
    TEST_FLASK,
    TRASH,
    TREND_DOWN,
    TREND_UP,
    UPLOAD,
    WALLET,
    X_MARK,
    X_MARK_OCTAGON_FILL;

    private final String symbol =
            "#i-"
                    + Arrays.stream(name().split("_"))
                            .map(
                                    word ->
                                            word.charAt(0)
                                                    + word.substring(1).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining());

    /// The address of the symbol in the sprite, for `<use href>`.
    public String href() {
        return Assets.built().icons() + symbol;
    }
}
