using System.Collections.Frozen;

namespace CstoTools.Core.Text;

/// <summary>
/// Letters with diacritics and the letters they are written without. A table, because what the platform decomposes
/// depends on whether it was set up with its culture data; the same page must give the same answer everywhere.
/// </summary>
internal static class Diacritics
{
    private const string Marked =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžſơưǎǐǒǔǖǘǚǜǟ" +
        "ǡǣǧǩǫǭǯǰǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱ" +
        "ṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹѐѓїќѝўѷӂӑӓӗӛӝӟӣӥӧӫӭӯӱӳӵӹ" +
        "øđłħıŧ";

    private const string Plain =
        "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzsouaiouuuuua" +
        "aægkooʒjgnaæøaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrssssstttt" +
        "uuuuuvvwwwwwxxyzzzhtwysaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyегікиуѵжааеәжзииоөэууучы" +
        "odlhit";

    private static readonly FrozenDictionary<char, char> PlainOf =
        Marked.Zip(Plain).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>A small letter without its diacritic; itself if it has none.</summary>
    public static char Strip(char letter) => PlainOf.GetValueOrDefault(letter, letter);
}
