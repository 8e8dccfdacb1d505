using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds what a body's name goes on with: its seat, whom it is accredited to, in whose honour it is named.</summary>
internal sealed class NameTails
{
    private readonly Words _words;
    private readonly IReadOnlySet<string> _seated;
    private readonly ILookup<int, Found> _byFirst;

    private NameTails(Words words, IEnumerable<Found> names, CstoMetadata metadata)
    {
        _words = words;
        _seated = metadata.Lexicon.Set("seatedBodies");
        _byFirst = names.Where(n => n is { NeedsCompany: false, Kind: MentionKinds.City or MentionKinds.Country or MentionKinds.Organization }).ToLookup(n => n.First);
    }

    /// <summary>The longer names of bodies among some names.</summary>
    /// <param name="words">The words of the section.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="metadata">Knows which bodies have a seat.</param>
    public static List<Found> Find(Words words, IReadOnlyList<Found> names, CstoMetadata metadata)
    {
        var tails = new NameTails(words, names, metadata);
        return [.. names.Where(n => n is { NeedsCompany: false, Kind: MentionKinds.Organization }).Select(tails.Longer).OfType<Found>()];
    }

    private Found? Longer(Found body)
    {
        // "Academy named after Ivan Petrov": the same body.
        if (Honoured(body.Last) is var honour && honour > body.Last)
            return body.Entry is null ? Found.Unlisted(_words, body.First, honour, MentionKinds.Organization) : body.With(body.First, honour);
        // "Embassy of Kyrgyzstan in China", "Permanent Mission of the Kyrgyz Republic to the UN Office in Geneva": one of several.
        if (!Enumerable.Range(body.First, body.Length).Any(i => _seated.Contains(_words[i].Key)))
            return null;
        var to = Complement(body.Last, "to", f => f.Kind == MentionKinds.Organization);
        var last = Complement(to, "in", f => f.Kind is MentionKinds.City or MentionKinds.Country);
        // "in Russia, Belarus and Moldova": where it works, not its seat.
        if (last > to && last + 1 < _words.Count && (_words[last + 1].Gap & Gap.Comma) != 0 && _byFirst[last + 1].Any(f => f.Kind == MentionKinds.Country))
            last = to;
        return last > body.Last ? Found.Unlisted(_words, body.First, last, MentionKinds.Organization) : null;
    }

    private int Complement(int last, string link, Func<Found, bool> fits)
    {
        var at = last + 1;
        if (!_words.IsClose(at) || _words[at].Key != link || !_words.IsClose(at + 1))
            return last;
        at += _words[at + 1].Key == "the" ? 2 : 1;
        return _words.IsClose(at) ? _byFirst[at].Where(fits).Select(f => f.Last).DefaultIfEmpty(last).Max() : last;
    }

    private int Honoured(int last)
    {
        if (!_words.IsClose(last + 2) || _words[last + 1].Key != "named" || _words[last + 2].Key != "after" || (_words[last + 1].Gap & ~Gap.Space) != 0)
            return last;
        var at = last + 2;
        while (at + 1 < _words.Count && (_words[at + 1].Gap & ~(Gap.Space | Gap.Dot | Gap.Hyphen)) == 0 && _words[at + 1].IsCapital)
            at++;
        return at > last + 2 ? at : last;
    }
}
