package io.github.dissensus.extract.syntax;

import static io.github.dissensus.extract.terms.Inflection.Form;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.EnumSet;
import java.util.Set;

/** Tells verbs from nouns and participles by the words beside them: "ships with", "the ships", "ships sold". */
final class VerbOrNoun {

    private static final Set<Tag> BEFORE_NOUN =
            EnumSet.of(Tag.DETERMINER, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.PREPOSITION);
    private static final Set<Tag> SUBJECT_END = EnumSet.of(
            Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.VERSION, Tag.STAGE, Tag.NUMBER, Tag.DATE, Tag.BRACKET, Tag.QUOTE);
    private static final Set<Tag> AFTER_VERB = EnumSet.of(
            Tag.DETERMINER,
            Tag.PREPOSITION,
            Tag.TO,
            Tag.ADVERB,
            Tag.NUMBER,
            Tag.PRONOUN,
            Tag.NAME,
            Tag.VERSION,
            Tag.STAGE,
            Tag.DATE,
            Tag.RELATIVE,
            Tag.NEGATOR);

    private final Words words;

    VerbOrNoun(Words words) {
        this.words = words;
    }

    /** The tag of a word that by itself is a noun or an auxiliary. */
    Tag of(Row row, int i, Tag before, Tag after, boolean finite) {
        String lower = row.get(i).lower();
        if (row.get(i).is(Tag.AUXILIARY)) {
            return Tag.AUXILIARY;
        }
        boolean able = lower.length() > 6 && (lower.endsWith("able") || lower.endsWith("ible"));
        if (able && before == Tag.AUXILIARY && !words.isVerb(lower, Form.BASE)) {
            return Tag.ADJECTIVE; // "is downloadable"
        }
        if (isParticipleCompound(lower) && row.isNounAhead(i)) {
            return Tag.ADJECTIVE; // "long-running jobs"
        }
        if (words.verbs(lower).isEmpty()) {
            if (before == Tag.MODAL && row.get(i).is(Tag.NOUN)) {
                return Tag.VERB; // "can tow a trailer", whatever the lexicon knows of towing
            }
            return isParticipleCompound(lower) ? Tag.ADJECTIVE : row.get(i).tag();
        }
        boolean base = words.isVerb(lower, Form.BASE);
        boolean third = words.isVerb(lower, Form.THIRD_PERSON);
        boolean past = words.isVerb(lower, Form.PAST);
        boolean participle = words.isVerb(lower, Form.PARTICIPLE);
        boolean ing = words.isVerb(lower, Form.ING);
        Tag asNoun = row.get(i).tag();
        if (before == Tag.MODAL || before == Tag.TO) {
            return base ? Tag.VERB : asNoun;
        }
        if (before == Tag.AUXILIARY) {
            return participle || ing || base && row.isDo(i) ? Tag.VERB : asNoun;
        }
        if (BEFORE_NOUN.contains(before)) {
            if (ing) {
                return before == Tag.PREPOSITION ? Tag.ING : after.isNominal() ? Tag.ADJECTIVE : asNoun;
            }
            return participle && row.isNounAhead(i) ? Tag.ADJECTIVE : asNoun;
        }
        if (ing && before == Tag.NOUN && (after == Tag.AUXILIARY || after == Tag.MODAL)) {
            return asNoun; // "screen mirroring is"
        }
        if (ing && before == Tag.NUMBER && after == Tag.NOUN && row.isPlural(i + 1)) {
            return Tag.ADJECTIVE; // "two paying customers"
        }
        if (ing && i == 0 && isSubject(row, i)) {
            return asNoun; // "Training took 30 days"
        }
        if (ing) {
            boolean noun = finite && SUBJECT_END.contains(before) && !after.isNominal() && after != Tag.PRONOUN;
            boolean last = before == Tag.NOUN
                    && !row.isPlural(i - 1)
                    && (after == Tag.COMMA || after == Tag.CONJUNCTION || after == Tag.END); // "and disk caching."
            return noun || last ? asNoun : isCompound(row, i, before, after) ? Tag.ADJECTIVE : Tag.ING;
        }
        if (participle && i > 0 && row.get(i - 1).lower().equals("those")) {
            return Tag.PARTICIPLE; // "those interested in …"
        }
        if (before == Tag.RELATIVE || before == Tag.PRONOUN) {
            return base || third || past ? Tag.VERB : asNoun;
        }
        boolean goesOn =
                AFTER_VERB.contains(after) || !row.isRarely(i) && (after == Tag.ADJECTIVE || after == Tag.NOUN);
        if (SUBJECT_END.contains(before)) {
            return afterSubject(row, i, goesOn, finite);
        }
        boolean object = before == Tag.VERB || before == Tag.ING;
        if (participle && object && row.isNounAhead(i)) {
            return Tag.ADJECTIVE; // "introduces signed and measured boot"
        }
        boolean inList = before == Tag.COMMA || before == Tag.CONJUNCTION;
        if (participle && inList && after == Tag.NOUN && !row.pastBefore(i)) {
            return Tag.ADJECTIVE; // "a refreshed kernel, updated packages"
        }
        if (participle && (i == 0 || before == Tag.COMMA || before == Tag.ADVERB || before == Tag.SUBORDINATOR)) {
            return past && before == Tag.CONJUNCTION ? Tag.VERB : Tag.PARTICIPLE;
        }
        boolean shared = before == Tag.CONJUNCTION && i > 2 && row.get(i - 2).is(Tag.VERB);
        if (base && shared && after.isNominal() && row.get(i - 3).is(Tag.TO)) {
            return Tag.VERB; // "to build and test rules"
        }
        boolean joined = before == Tag.CONJUNCTION || before == Tag.COMMA;
        if (joined && (third || past || base && row.verbBefore(i))) {
            return goesOn || after == Tag.ADJECTIVE || third && takesNoun(row, i, before) ? Tag.VERB : asNoun;
        }
        return i == 0 && base && AFTER_VERB.contains(after) && !row.isRarely(i) ? Tag.VERB : asNoun;
    }

    /** "needs Java 21 and drops support for X": goes on from a verb of the same form, and what hangs on its object follows. */
    private boolean takesNoun(Row row, int i, Tag before) {
        return before == Tag.CONJUNCTION
                && row.thirdBefore(i)
                && row.after(i) == Tag.NOUN
                && !row.isPlural(i + 1)
                && row.after(i + 1) == Tag.PREPOSITION;
    }

    /** Whether a form that cannot be a noun's stands right behind, with what hangs on a verb behind it. */
    private boolean isSubject(Row row, int i) {
        int verb = i + 1;
        return row.isVerbForm(verb, Form.THIRD_PERSON)
                        && !row.isRarely(verb)
                        && (AFTER_VERB.contains(row.after(verb)) && row.after(verb) != Tag.ADVERB)
                || row.isVerbForm(verb, Form.PAST)
                        && !row.isVerbForm(verb, Form.PARTICIPLE)
                        && AFTER_VERB.contains(row.after(verb));
    }

    /** "live patching service", "machine learning model": part of a noun, not "developers using tools". */
    private static boolean isCompound(Row row, int i, Tag before, Tag after) {
        return before == Tag.NOUN
                && after == Tag.NOUN
                && !row.get(i - 1).lower().endsWith("s")
                && !row.get(i + 1).lower().endsWith("s");
    }

    private Tag afterSubject(Row row, int i, boolean goesOn, boolean finite) {
        String lower = row.get(i).lower();
        Tag asNoun = row.get(i).tag();
        boolean each = i + 1 < row.size() && row.get(i + 1).lower().equals("per"); // "1.9 million writes per second"
        if (each && row.get(i - 1).is(Tag.NUMBER)) {
            return asNoun;
        }
        if (row.isRarely(i) && i + 1 < row.size() && row.get(i + 1).lower().equals("of")) {
            return asNoun; // "Start-up times of the system", "reviews of"
        }
        if (words.isVerb(lower, Form.PAST) || words.isVerb(lower, Form.PARTICIPLE)) {
            boolean verbAhead = row.finiteAhead(i);
            if (row.get(i - 1).is(Tag.NUMBER) && row.isNounAhead(i)) {
                return Tag.ADJECTIVE; // "three updated models"
            }
            if (row.isRarely(i) && words.isVerb(lower, Form.BASE) && (finite || verbAhead || !goesOn)) {
                return asNoun; // "a set of"
            }
            boolean alike = words.isVerb(lower, Form.BASE) && row.isPlural(i - 1) && goesOn && !finite && !verbAhead;
            if (alike) {
                return Tag.VERB; // "the phones run", "X and Y come with": where the participle is the base form
            }
            boolean canBeFinite = words.isVerb(lower, Form.PAST) && !finite && !verbAhead;
            return canBeFinite ? Tag.VERB : words.isVerb(lower, Form.PARTICIPLE) ? Tag.PARTICIPLE : asNoun;
        }
        if (words.isVerb(lower, Form.THIRD_PERSON)) {
            boolean noun = row.isRarely(i) && (finite || row.finiteAhead(i));
            boolean ends = i + 1 >= row.size()
                    || row.get(i + 1).is(Tag.END)
                    || row.get(i + 1).is(Tag.COMMA);
            Tag after = row.after(i);
            boolean only = (row.get(i - 1).is(Tag.NAME) || row.isOneThing(i - 1))
                    && !finite
                    && !row.finiteAhead(i)
                    && (after == Tag.ADJECTIVE || after == Tag.NOUN); // "X offers better sound"
            boolean quoting = after == Tag.QUOTE && words.isVerbOf(WordClass.SPEECH_VERBS, lower); // 'says "up to 40"'
            return goesOn && !noun || only || quoting || ends && !finite && !row.isRarely(i) ? Tag.VERB : asNoun;
        }
        boolean plural = i > 0 && (row.isPlural(i - 1) || !finite && !row.finiteAhead(i) && row.isOfSeveral(i - 1));
        boolean noun = row.isRarely(i) && (finite || row.finiteAhead(i));
        return words.isVerb(lower, Form.BASE) && plural && goesOn && !noun ? Tag.VERB : asNoun;
    }

    /** "GPU-accelerated", "container-optimized", "-based": compounds that describe. */
    private boolean isParticipleCompound(String lower) {
        int hyphen = lower.lastIndexOf('-');
        if (hyphen < 0 || hyphen == lower.length() - 1) {
            return false;
        }
        String last = lower.substring(hyphen + 1);
        return words.isVerb(last, Form.PARTICIPLE)
                || words.isVerb(last, Form.ING)
                || words.is(WordClass.ADJECTIVES, last)
                || words.is(WordClass.ADVERBS, last);
    }
}
