using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What was found in one section, before the page as a whole is looked at.</summary>
internal sealed class SectionMentions
{
    private ILookup<int, Found>? _countries;

    private SectionMentions(Words words) => Words = words;

    public Words Words { get; }

    public Sentences Sentences => Words.Sentences;

    public List<Found> Names { get; private set; } = [];

    public List<Found> People { get; private set; } = [];

    public List<TitlePhrase> Titles { get; private set; } = [];

    /// <summary>Titles that stand with a person's name.</summary>
    public HashSet<TitlePhrase> Attached { get; } = [];

    /// <summary>Titles of which a rule says whom they mean.</summary>
    public HashSet<TitlePhrase> Claimed { get; } = [];

    public static SectionMentions Find(SectionText section, CstoMetadata metadata)
    {
        var words = new Words(section, metadata.Lexicon.Abbreviations);
        var listed = ListedNames.Find(words, metadata);
        listed.AddRange(PluralBodies.Find(words, listed, metadata));
        var quoted = QuotedNames.Find(words, listed, metadata);
        var complete = listed.Where(n => !n.NeedsCompany).ToList();
        var barred = BarredWords.Of(words, metadata);
        var shapes = NameShapes.Find(words, listed, barred, metadata);
        shapes.AddRange(OrganizationRules.Find(words, OrganizationText.Of(words, complete, quoted, barred), complete, metadata));
        var russian = RussianShapes.Find(words, listed, quoted, metadata);
        shapes.AddRange(russian.Where(n => n.Kind == MentionKinds.Organization));
        complete.AddRange(shapes);
        var longer = NameTails.Find(words, complete, metadata);
        complete.AddRange(longer);
        shapes.AddRange(longer);
        var titles = TitlePhrases.Find(words, complete, metadata);
        titles.RemoveAll(t => PersonFinder.IsInitials(words, t));
        var people = PersonFinder.Find(words, complete, titles, metadata);
        var documents = DocumentShapes.Find(words, [.. complete.Where(n => n.Kind != MentionKinds.Document), .. quoted, .. russian], metadata);
        documents.AddRange(russian.Where(n => n.Kind == MentionKinds.Document));
        var found = new SectionMentions(words)
        {
            Names = [.. listed, .. quoted, .. shapes, .. documents],
            People = people,
            Titles = titles,
        };
        found.AttachTitles(metadata);
        found.AddOfficesWithin(NameIndex.Of(metadata));
        return found;
    }

    // "the CSTO Secretary General I. Petrov", "Chief of Staff, Colonel-General A. Orlov", "Ivan Petrov, Head of the Department,"
    private void AttachTitles(CstoMetadata metadata)
    {
        var personWords = metadata.Lexicon.Set("personWords");
        var byEnd = Names.Where(n => !n.NeedsCompany && n.Kind is MentionKinds.Organization or MentionKinds.Country or MentionKinds.City or MentionKinds.Demonym).ToLookup(n => n.Last);
        (Found Person, bool Several)? last = null;
        var byLast = Titles.ToLookup(t => t.Last);
        var byFirst = Titles.ToLookup(t => t.First);
        var starts = People.Select(p => p.First).ToHashSet();
        foreach (var person in People)
        {
            var previous = last;
            last = null;
            var first = person.First;
            var front = false;
            while (first > 0 && byLast[BeforeAcronym(first) - 1].FirstOrDefault() is { } before && Joins(first, before) && !IsOfPrevious(first, before) && RussianTitles.IsInCaseOf(Words, before, person.First, metadata))
            {
                Attached.Add(before);
                front |= !before.IsRank;
                first = before.First;
                last = (person, before.IsPlural);
            }
            // "Colonel N., head of the school": a rank is not what somebody is.
            if (first < person.First && last is { Several: false } && !front && After(person) is ({ IsRank: false } own, var ownFirst) && !IsAnothersTitle(own, starts))
            {
                SetTitle(person, ownFirst, EndOfApposition(own, byFirst, starts));
                continue;
            }
            if (first < person.First)
            {
                SetTitle(person, first, person.First - 1);
                if (last is { Several: true })
                    person.Title = OfOne(person, person.Title!, personWords);
                continue;
            }
            if (SharedTitle(person, byEnd, personWords) is { } shared)
            {
                person.Title = shared;
                continue;
            }
            // "the Deputy Ministers N. and M.": the title is the second's too.
            if (previous is { Several: true } list && IsNextInList(list.Person, person))
            {
                person.Title = OfOne(person, list.Person.Title!.Split(" (")[0], personWords);
                last = (person, true);
                continue;
            }
            if (DescribedBy(person, personWords, byEnd) is { First: >= 0 } description)
            {
                SetTitle(person, description.First, person.First - 1);
                if (description.Several)
                    person.Title = OfOne(person, person.Title!, personWords);
                last = (person, description.Several);
                continue;
            }
            if (After(person) is ({ } after, var start) && !IsAnothersTitle(after, starts))
                SetTitle(person, start, EndOfApposition(after, byFirst, starts));
            else
                SetProfession(person, metadata);
        }

        // With an adjective before it: "N., personal envoy", "N., senior adviser".
        (TitlePhrase? Title, int First) After(Found person)
        {
            var next = person.Last + 1;
            if (next >= Words.Count || (Words[next].Gap & ~(Gap.Comma | Gap.Space | Gap.Paren | Gap.Dash)) != 0
                || (Words[next].Gap & (Gap.Comma | Gap.Paren | Gap.Dash)) == 0)
                return (null, next);
            if (Words[next].Key is "the" or "a" or "an")
                next++;
            if (byFirst[next].FirstOrDefault() is { } title)
                return (title, next);
            return next + 1 < Words.Count && Words.IsClose(next + 1) && byFirst[next + 1].FirstOrDefault() is { IsRank: false } own
                && (IsAdjective(next) || Words[next].Shape == Shape.Lower && RussianForms.IsAdjective(Words[next].Key) && RussianForms.Agree(Words[next].Key, Words[next + 1].Key))
                ? (own, next) : (null, next);
        }
    }

    // "Adviser to the CSTO Secretary General N.": the Secretary General is somebody too.
    private void AddOfficesWithin(NameIndex index)
    {
        var within = new List<TitlePhrase>();
        foreach (var outer in Titles)
        {
            if (outer.Served is { } served)
            {
                // "the UN Secretary General's envoy": it stands in front.
                var last = served.First == outer.First ? served.HeadLast : EndOfOffice(served.HeadLast, outer.Last);
                within.Add(new TitlePhrase(served.First, last, served.Head, served.HeadLast, outer.Whose, null, false));
                continue;
            }
            for (var at = outer.Head + 1; at + 1 < outer.Last && Attached.Contains(outer); at++)
            {
                if (Words[at].Key != "to" || Words[at + 1].Key != "the")
                    continue;
                var first = at + 2;
                if (index.OfficeHeads.Match(Words.Tokens, Words.Keys, first) is [var (count, _), ..] && first + count - 1 <= outer.Last)
                    within.Add(new TitlePhrase(first, EndOfOffice(first + count - 1, outer.Last), first, first + count - 1, outer.Whose, null, false));
                break;
            }
        }
        Titles.AddRange(within);
        Titles.Sort((a, b) => a.First.CompareTo(b.First));
    }

    // "the President – Secretary of …", "the President for International Affairs": what follows is the adviser's.
    private int EndOfOffice(int last, int limit)
    {
        while (last < limit && Words.IsClose(last + 1) && Words[last + 1].Key is not ("for" or "по"))
            last++;
        return last;
    }

    // "Permanent Representatives: N. (Armenia), M. (Belarus)": each is one, of the country beside the name.
    private string OfOne(Found person, string title, IReadOnlySet<string> personWords)
    {
        foreach (var token in Tokenizer.Tokenize(title))
        {
            if (EnglishPlural.Singular(token.Key) is not { } one || !personWords.Contains(one))
                continue;
            var word = title[token.Start..token.End];
            var common = CommonLength(word, one);
            title = title[..token.Start] + word[..common] + one[common..] + title[token.End..];
            break;
        }
        var next = person.Last + 1;
        var country = next < Words.Count && (Words[next].Gap & Gap.Paren) != 0
            ? (_countries ??= Names.Where(n => n.Kind == MentionKinds.Country).ToLookup(n => n.First))[next]
                .FirstOrDefault(n => Words[n.Last].End < Words.Text.Length && Words.Text[Words[n.Last].End] == ')') : null;
        return country is null ? title : $"{title} ({Words.Slice(country.First, country.Last)})";
    }

    // "the Ministers of Foreign Affairs: of the Republic of Armenia – N., of the Kyrgyz Republic – M."
    private string? SharedTitle(Found person, ILookup<int, Found> byEnd, IReadOnlySet<string> personWords)
    {
        if ((Words[person.First].Gap & ~(Gap.Space | Gap.Dash)) != 0 || (Words[person.First].Gap & Gap.Dash) == 0
            || byEnd[person.First - 1].Where(n => n.Kind == MentionKinds.Country).MaxBy(n => n.Length) is not { } country)
            return null;
        if (TitleBefore(country.First) is not { IsPlural: true } title || Sentences.Around(Words[title.First].Start).Start != Sentences.Around(Words[person.First].Start).Start)
            return null;
        // The first of the list may stand with the title: "the Representatives of Armenia – N., of Belarus – M."
        var last = title.Last;
        if (title.Whose is { Kind: MentionKinds.Country } whose && whose.Last == last)
            last = Words[whose.First - 1].Key == "the" ? whose.First - 3 : whose.First - 2;
        if (last < title.HeadLast)
            return null;
        var the = Words[country.First - 1].Key == "the" ? "the " : "";
        return $"{OfOne(person, Words.Slice(title.First, last), personWords)} of {the}{Words.Slice(country.First, country.Last)}";
    }

    // "N., Minister of Health, M., ambassador": what was said of the one before is not said of the next.
    private bool IsOfPrevious(int first, TitlePhrase title) => (Words[first].Gap & Gap.Comma) != 0 && Attached.Contains(title);

    private TitlePhrase? TitleBefore(int word) => Ordered.IndexAfter(Titles, word - 1, t => t.First) is > 0 and var after ? Titles[after - 1] : null;

    private static int CommonLength(string word, string one)
    {
        var i = 0;
        while (i < word.Length && i < one.Length && char.ToLowerInvariant(word[i]) == one[i])
            i++;
        return i;
    }

    // "N. and M.", "N., M.", "N. (Armenia), M. (Belarus)"
    private bool IsNextInList(Found one, Found next)
    {
        var at = one.Last + 1;
        if (at < next.First && (Words[at].Gap & Gap.Paren) != 0)
        {
            while (at < next.First && (Words[at].Gap & Gap.Comma) == 0 && Words[at].Key != "and" && at - one.Last < 8)
                at++;
        }
        return next.First == at && (Words[at].Gap & Gap.Comma) != 0 || next.First == at + 1 && Words[at].Key == "and" && (Words[next.First].Gap & ~Gap.Space) == 0;
    }

    // "the interpreter N.", "the UNODC experts N. and M.", "political scientist from Osh N."
    private (int First, bool Several) DescribedBy(Found person, IReadOnlySet<string> personWords, ILookup<int, Found> byEnd)
    {
        var at = person.First - 1;
        // "was attended by the ambassadors: N., M."
        var listed = at >= 0 && (Words[person.First].Gap & Gap.Colon) != 0;
        if (at < 0 || !Words.IsClose(person.First) && !listed)
            return (-1, false);
        if (at > 1 && byEnd[at].MaxBy(n => n.Length) is { Kind: not MentionKinds.Demonym } from && Words.IsClose(from.First))
        {
            var link = Words[from.First - 1].Key == "the" ? from.First - 2 : from.First - 1;
            if (link > 0 && Words[link].Key is "from" or "of" && Words.IsClose(link))
                at = link - 1;
        }
        var key = Words[at].Key;
        var several = !personWords.Contains(key) && key.EndsWith('s') && personWords.Contains(key[..^1]);
        if (!several && !personWords.Contains(key) || Words[at].Shape != Shape.Lower && !Words.StartsSentence(at) || listed && !several)
            return (-1, false);
        // "political scientist", "permanent and plenipotentiary representatives"
        while (at > 0 && Words.IsClose(at) && (IsAdjective(at - 1) || Words[at - 1].Key == "and" && at > 1 && Words.IsClose(at - 1) && IsAdjective(at - 2)))
            at--;
        if (at > 0 && Words.IsClose(at) && byEnd[at - 1].MaxBy(n => n.Length) is { } whose)
            at = whose.First;
        return (at, several);
    }

    private bool IsAdjective(int i) => Words[i].Shape is Shape.Lower or Shape.Capitalized
        && (Words[i].Key.EndsWith("al", StringComparison.Ordinal) || Words[i].Key.EndsWith("ary", StringComparison.Ordinal) || Words[i].Key.EndsWith("ent", StringComparison.Ordinal) || Words[i].Key is "senior" or "chief" or "leading" or "liaison" or "deputy");

    // "Deputy Secretary General of the Organization (ABC) N."
    private int BeforeAcronym(int first) => first > 1 && Words[first - 1].Shape == Shape.Upper && Words[first - 1].Gap == (Gap.Space | Gap.Paren)
        && (Words[first].Gap & ~Gap.Comma) == (Gap.Space | Gap.Paren) ? first - 1 : first;

    private bool Joins(int first, TitlePhrase before)
    {
        var gap = Words[first].Gap;
        if (BeforeAcronym(first) != first)
            gap &= ~Gap.Paren;
        // "начальник Центра «Тобол» полковник Иванов"
        if (before.Whose is { Resolution: Resolutions.Unlisted } whose && whose.Last == before.Last)
            gap &= ~Gap.Quote;
        // A signature: the office on a line of its own, the name on the next.
        if (gap == (Gap.Space | Gap.Paragraph))
            return !before.IsRank && (Words[before.First].Gap & Gap.Paragraph) != 0;
        if (before.IsPlural)
            gap &= ~Gap.Colon;
        // "On behalf of the Secretary General, N. said": another one.
        if ((gap & Gap.Comma) != 0 && before.First > 2 && Words[before.First - 1].Key == "the" && Words[before.First - 3].Key == "behalf")
            return false;
        return (gap & ~(Gap.Space | Gap.Comma | Gap.Dot | Gap.Hyphen)) == 0 && gap != Gap.None && ((gap & Gap.Dot) == 0 || before.IsRank);
    }

    // "Deputy Minister and Special Representative", "Minister – head of the delegation"
    private int EndOfApposition(TitlePhrase title, ILookup<int, TitlePhrase> byFirst, HashSet<int> starts)
    {
        Attached.Add(title);
        var and = title.Last + 1;
        if (and + 1 >= Words.Count || !Words.IsClose(and) || Words[and].Key is not ("and" or "и") || !Words.IsClose(and + 1))
            return title.Last;
        var next = Words[and + 1].Key == "the" ? and + 2 : and + 1;
        return byFirst[next].FirstOrDefault() is { IsPlural: false } more && !starts.Contains(more.Last + 1) ? EndOfApposition(more, byFirst, starts) : title.Last;
    }

    // In a list ("Ivan Petrov, Minister Oleg Sidorov") the title belongs to the name after it.
    private bool IsAnothersTitle(TitlePhrase title, HashSet<int> starts) =>
        starts.Contains(title.Last + 1) && (Words[title.Last + 1].Gap & ~(Gap.Space | Gap.Dot)) == 0;

    private void SetProfession(Found person, CstoMetadata metadata)
    {
        if (RussianApposition.After(Words, person.Last, metadata) is >= 0 and var last)
            SetTitle(person, person.Last + 1, last);
    }

    // "the Director of the centre «Mir» (Osh)": a mark or bracket that a title opens is closed with it.
    private void SetTitle(Found person, int first, int last)
    {
        var closes = Words.ClosesQuote(Words[last].End) && Words.IsQuoteOpen(first, last);
        var title = Words.Text[Words[first].Start..(Words[last].End + (closes ? 1 : 0))];
        person.Title = last + 1 < Words.Count && BeforeAcronym(last + 1) != last + 1 ? title + ")" : title;
    }
}
