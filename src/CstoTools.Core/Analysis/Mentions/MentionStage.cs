using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds every mention of a page: section by section, then what only the whole page can tell.</summary>
internal static class MentionStage
{
    // Two neighbours of a teaser so close to one another tell when it was.
    private static readonly TimeSpan Together = TimeSpan.FromDays(60);

    // Two dates so close tell the days of one event.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromDays(7);

    public static ValueList<Mention> Find(PageSpeech speech, Func<ValueList<DateMention>> dates, CstoMetadata metadata)
    {
        var article = speech.Page.Article;
        var sections = speech.Page.Sections.Select(s => SectionMentions.Find(s, metadata)).ToArray();
        // The sidebar is another time: who is who there is told by each teaser for itself.
        var own = sections.Where(s => s.Words.Section.Section != Sections.Teaser).ToArray();
        // Whose council a teaser means, the page tells.
        var bodies = BodiesOfPage.NamedIn(sections, metadata);
        LinkPage(own, speech, bodies, metadata, article.Date ?? DayOfReport(speech.Page, dates));
        foreach (var teaser in sections.Except(own))
            LinkPage([teaser], speech, bodies, metadata, DayOf(article, teaser.Words.Section));

        return sections.SelectMany(s =>
        {
            var sentences = new ShownSentences(s.Words.Text, s.Sentences);
            return WithoutCrossing(Chosen(s).Select(f => Make(f, s.Words, sentences, article)));
        }).ToValueList();
    }

    // One name may stand inside another, but none reaches out of another: of two that cross, the office or theme is none.
    private static List<Mention> WithoutCrossing(IEnumerable<Mention> mentions)
    {
        var kept = mentions.ToList();
        var dropped = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Mention>();
        foreach (var mention in kept.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            while (open.TryPeek(out var around) && (around.End <= mention.Start || dropped.Contains(around)))
                open.Pop();
            while (open.TryPeek(out var crossed) && mention.End > crossed.End && !dropped.Contains(mention))
            {
                var (mine, theirs) = (IsOpen(mention.Kind), IsOpen(crossed.Kind));
                if (mine == theirs ? mention.Length > crossed.Length : theirs)
                    dropped.Add(open.Pop());
                else
                    dropped.Add(mention);
            }
            if (!dropped.Contains(mention))
                open.Push(mention);
        }
        if (dropped.Count > 0)
            kept.RemoveAll(dropped.Contains);
        return kept;
    }

    private static DateTime? DayOf(Article article, SectionText section)
    {
        var at = section.Teaser!.Value - 1;
        // The sidebar runs from the newest to the oldest: an undated teaser is as old as its neighbours.
        return DayAt(at) ?? (DayAt(at - 1) is { } newer && DayAt(at + 1) is { } older ? newer - older < Together ? older : null : DayAt(at + 1) ?? DayAt(at - 1));

        DateTime? DayAt(int i) => i >= 0 && i < article.Teasers.Count ? article.Teasers[i].Date ?? article.Teasers[i].Posted : null;
    }

    // A page without a date: the day that its first sentences write out with the year, else its title ("Vilnius, 6-7 December 2011").
    private static DateTime? DayOfReport(PageText page, Func<ValueList<DateMention>> dates)
    {
        var lead = page.Sections.FirstOrDefault(s => s.Section == Sections.Body)?.Text.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        return FirstDay(Sections.Body, lead < 0 ? int.MaxValue : lead) ?? FirstDay(Sections.Title, int.MaxValue);

        DateTime? FirstDay(string section, int until) => dates().FirstOrDefault(d => d.Section == section && d.Start < until
            && d is { Inferred: false, From: { } from } && (d.To ?? from) - from <= LongestEvent)?.From;
    }

    private static void LinkPage(SectionMentions[] sections, PageSpeech speech, IReadOnlySet<string> bodies, CstoMetadata metadata, DateTime? day)
    {
        PeopleOfPage.Link(sections, metadata, day);
        DatedDocuments.Choose(sections, day, metadata);
        BodiesOfPage.Complete(sections, bodies, metadata);
        IntroducedNames.Complete(sections, metadata);
        var resolver = new OfficeResolver(metadata, day);
        var named = new List<Found>();
        foreach (var section in sections)
        {
            var people = new Queue<Found>(section.People);
            var spoken = new Queue<QuotedSpan>(speech.In(section.Words.Section).Spans.Where(s => s.Kind == QuotedKind.Speech).OrderBy(s => s.Start));
            var spokenUntil = 0;
            OfficeClaims? claims = null;
            var countries = section.Names.Where(n => n is { Kind: MentionKinds.Country, Entry: not null }).DistinctBy(n => n.Last).OrderBy(n => n.Last).ToArray();
            foreach (var title in section.Titles.Where(t => !t.IsPlural && !section.Attached.Contains(t)))
            {
                while (people.Count > 0 && people.Peek().First < title.First)
                    named.Add(people.Dequeue());
                var start = section.Words[title.First].Start;
                while (spoken.TryPeek(out var quote) && quote.Start <= start)
                {
                    spokenUntil = Math.Max(spokenUntil, quote.Start + quote.Length);
                    spoken.Dequeue();
                }
                if (title.IsRank)
                {
                    // "the Ambassador", after an ambassador with his name.
                    if (IsDefinite(section.Words, title) && resolver.Stated(section.Words, title, named) is { } ranked)
                        section.Names.Add(OfficeAt(section.Words, title, ranked));
                    continue;
                }
                if (!MeansSomebody(section.Words, title, metadata, out var onlyIfKnown))
                    continue;
                claims ??= OfficeClaims.Of(section, metadata);
                // Whom the sentence names goes before the list, and somebody else than the list's is nobody's guess.
                var isClaimed = claims.SpeaksOf(title, out var claimant);
                var holder = isClaimed ? HolderBy(claimant)
                    : IsOfAnother(section.Words, title.Last) ? null : resolver.Resolve(section.Words, title is { Whose: null } && section.Words[title.Last].Key is "country" or "republic" ? title with { Whose = CountryBefore(countries, title.First) } : title, named);
                if (isClaimed)
                    section.Claimed.Add(title);
                if (onlyIfKnown && holder is null)
                    continue;
                var office = OfficeAt(section.Words, title, holder);
                section.Names.Add(office);
                // "the President of X … the Head of state": an office leads on to the next, but not one that somebody else spoke of.
                if (start >= spokenUntil)
                    named.Add(office);
            }
            named.AddRange(people);
        }
        NameHeadline(sections, resolver);
        foreach (var section in sections)
            NameBefore(section, resolver);
    }

    private static OfficeResolver.Holder? HolderBy(Found? person) =>
        person?.Name is { } name ? new OfficeResolver.Holder(name, person.Id, Resolutions.Reference) : null;

    // "the President of your country": whose it is, the page tells elsewhere or not at all.
    private static bool IsOfAnother(Words words, int last) => last + 2 < words.Count && words.IsClose(last + 1) && words.IsClose(last + 2)
        && words[last + 1].Key == "of" && words[last + 2].Key is "your" or "my" or "our" or "his" or "her" or "their";

    // "was received by the Head of state. President N. …": the one of that kind who is named after it.
    private static void NameBefore(SectionMentions section, OfficeResolver resolver) => NameOpen(section, phrase =>
        phrase is { Whose: null, Qualifier: null } && !IsOfAnother(section.Words, phrase.Last) ? resolver.OnlyOne(section.Words, phrase, section.People) : null);

    // "the President of the country": the one named last.
    private static Found? CountryBefore(Found[] countries, int first) =>
        Ordered.IndexAfter(countries, first - 1, c => c.Last) is > 0 and var after ? countries[after - 1] : null;

    // A headline says "the Deputy Minister" of whom the text names.
    private static void NameHeadline(SectionMentions[] sections, OfficeResolver resolver)
    {
        if (sections.FirstOrDefault(s => s.Words.Section.Section == Sections.Title) is { } title
            && sections.FirstOrDefault(s => s.Words.Section.Section == Sections.Body) is { } body)
            NameOpen(title, phrase => resolver.Stated(title.Words, phrase, body.People));
    }

    // Gives the offices of a section of whom nothing is known yet their holders.
    private static void NameOpen(SectionMentions section, Func<TitlePhrase, OfficeResolver.Holder?> holderOf)
    {
        var offices = section.Names.Where(n => n is { Kind: MentionKinds.Office, Name: null }).ToLookup(n => n.First);
        foreach (var phrase in section.Titles.Where(t => t is { IsRank: false, IsPlural: false } && !section.Attached.Contains(t) && !section.Claimed.Contains(t)))
        {
            if (offices[phrase.First].FirstOrDefault(o => o.Name is null) is { } office && holderOf(phrase) is { } holder)
                (office.Name, office.Id, office.Resolution) = (holder.Name, holder.Id, holder.Resolution);
        }
    }

    private static Found OfficeAt(Words words, TitlePhrase title, OfficeResolver.Holder? holder) => new()
    {
        First = title.First,
        Last = title.Last,
        Kind = MentionKinds.Office,
        Name = holder?.Name,
        Id = holder?.Id,
        Resolution = holder?.Resolution ?? Resolutions.Unlisted,
        Tenure = holder?.Tenure,
        Title = words.Slice(title.First, title.Last),
    };

    private static bool IsDefinite(Words words, TitlePhrase title) => title.First > 0 && words.IsClose(title.First) && words[title.First - 1].Key == "the";

    // "the Minister", "Belarus's President", "Head of state": one holder. "a minister", "head physician": nobody.
    private static bool MeansSomebody(Words words, TitlePhrase title, CstoMetadata metadata, out bool onlyIfKnown)
    {
        onlyIfKnown = false;
        if (metadata.Lexicon.Set("commonHeads").Contains(Lexicon.Fold(words.Slice(title.Head, title.HeadLast))))
            return false;
        var definite = title.First > 0 && words.IsClose(title.First) && words[title.First - 1].Key == "the"
            || title.First > 0 && words[title.First - 1].Possessive;
        if (words[title.Head].Key[0] >= '\u0400')
        {
            // There is no article to tell "the minister" from "a minister".
            onlyIfKnown = title.Whose is null && (!words[title.Head].IsCapital || words.StartsSentence(title.Head));
            return !RussianHeads.Of(metadata).CommonTitles.Contains(words[title.HeadLast].Key) && !RussianTitles.IsQualified(words, title)
                && (!onlyIfKnown || RussianTitles.RefersBack(words, title, metadata));
        }
        if (words[title.Head].IsCapital)
            return definite || title.Whose is not null || title.First > 0 && !words.StartsSentence(title.First);
        // "the minister" refers back, or means nobody in particular.
        onlyIfKnown = definite && title.Whose is null;
        return definite;
    }

    // The longest wins; what lies inside a longer name is kept as nested, what only overlaps one is not a name.
    private static List<Found> Chosen(SectionMentions section)
    {
        var ranked = section.Names.Concat(section.People).OrderByDescending(f => f.Length)
            .ThenBy(f => f.Kind == MentionKinds.Person && f.Entry is not null ? 0 : f.Entry is not null ? 1 : 2)
            .ThenBy(f => f.Resolution == Resolutions.Reference ? 1 : 0).ThenBy(f => f.Distance)
            .ThenBy(f => f.First).ThenBy(f => f.Id, StringComparer.Ordinal);
        var outer = new Found?[section.Words.Count];
        var inner = new Found?[section.Words.Count];
        var chosen = new List<Found>();
        foreach (var found in ranked)
        {
            if (IsOpen(found) ? IsFree(found, outer) || found.Kind == MentionKinds.Office && !IsInside(found, outer) || found.Kind == MentionKinds.Theme
                : IsFree(found, outer))
            {
                chosen.Add(found);
                if (!IsOpen(found))
                    Array.Fill(outer, found, found.First, found.Length);
            }
            else if (!IsOpen(found) && IsInside(found, outer) && IsPart(found, outer[found.First]!) && !IsCutOff(section.Words, found, outer[found.First]!) && (IsFree(found, inner) || IsInside(found, inner)))
            {
                found.Nested = true;
                chosen.Add(found);
                if (IsFree(found, inner))
                    Array.Fill(inner, found, found.First, found.Length);
            }
        }
        chosen.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        return chosen;
    }

    private static bool IsOpen(Found found) => IsOpen(found.Kind);

    private static bool IsOpen(string kind) => kind is MentionKinds.Theme or MentionKinds.Office;

    private static bool IsFree(Found found, Found?[] cover) => cover[found.First] is null && cover[found.Last] is null;

    private static bool IsInside(Found found, Found?[] cover) =>
        cover[found.First] is { } around && around == cover[found.Last] && around.Length > found.Length;

    // "Ministry of Health" is no part of "Ministry of Health, Labour and Welfare": it is that ministry, cut off.
    private static bool IsCutOff(Words words, Found found, Found around) => found.Kind == MentionKinds.Organization && around.Kind == MentionKinds.Organization
        && found.First == around.First && (words[found.Last + 1].Gap == (Gap.Comma | Gap.Space) || words.IsAmpersand(found.Last + 1));

    // "Council of the CSTO" is no part of "Permanent Council of the CSTO": it cuts through the name itself.
    private static bool IsPart(Found found, Found around) =>
        // "Republic of China" is no part of "People's Republic of China".
        around.Kind != MentionKinds.Person && !(found.Kind == MentionKinds.Country && around.Kind == MentionKinds.Country) && found.Resolution is not (Resolutions.Unlisted or Resolutions.Reference) && (found.Id is null || found.Id != around.Id) && !(found.First <= around.Core.Last && found.Last > around.Core.Last && around.Core.First >= 0)
        && !(found.First < around.Core.First && found.Last >= around.Core.First);

    // "Центр «Тобол»", "… of the Troops (Collective Forces)": what opens inside a name closes there.
    private static bool EndsEnclosed(Words words, Found found)
    {
        var paren = false;
        for (var i = found.First + 1; i <= found.Last; i++)
            paren ^= (words[i].Gap & Gap.Paren) != 0;
        var end = words[found.Last].End;
        return words.ClosesQuote(end) && words.IsQuoteOpen(found.First, found.Last) || paren && end < words.Text.Length && words.Text[end] == ')';
    }

    private static Mention Make(Found found, Words words, ShownSentences sentences, Article article)
    {
        var start = words[found.First].Start;
        var end = words[found.Last].End;
        // A full stop after an initial at the end of a name belongs to it ("Petrov V.V.", "U.S.").
        if (found.Kind is not MentionKinds.Person && EndsEnclosed(words, found))
        {
            if (found.Name == words.Text[start..end])
                found.Name = words.Text[start..(end + 1)];
            end++;
        }
        // "“Is there a way out?”"
        if (found.Kind == MentionKinds.Theme && words.ClosesQuote(end + 1) && words.Text[end] is '?' or '!')
            end++;
        if (found.Kind is MentionKinds.Person or MentionKinds.Country && words[found.Last].Shape == Shape.Initial && end < words.Text.Length && words.Text[end] == '.')
            end++;
        var reasons = MentionReasons.Of(found, words.Text, start, end);
        return new Mention
        {
            Section = words.Section.Section,
            Teaser = words.Section.Teaser,
            Start = start,
            Length = end - start,
            Line = words.Section.LineOf(start),
            Kind = found.Kind,
            Text = words.Text[start..end],
            Name = found.Name,
            Id = found.Id,
            Title = found.Kind == MentionKinds.Person ? found.Title : null,
            Resolution = found.Resolution,
            Nested = found.Nested,
            Reasons = reasons,
            Confidence = ConfidenceTable.Shipped.Of(MentionReasons.Fact(found.Kind), reasons),
            Sentence = sentences.Around(start, end),
            ArticleId = article.Id,
            ArticleTitle = article.Title,
            ArticleDate = article.Date,
            Path = article.Path,
        };
    }
}
