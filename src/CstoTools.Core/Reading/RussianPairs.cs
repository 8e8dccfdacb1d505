namespace CstoTools.Core.Reading;

/// <summary>How common two letters are side by side in Russian words; case does not matter, ё counts as е.</summary>
internal static class RussianPairs
{
    /// <summary>The level of a pair that is as common as the average one.</summary>
    public const int Average = 6;

    // A row for each first letter, a column for each second; first of both the edge of a word, then а to я. Each level is a
    // doubling. Counted in the Russian pages of the tests and in the names of the metadata, 28 000 words.
    private static readonly string[] Levels =
    [
        "076776445707577887866545540000533", //  
        "825656536456768148774356442000036", // а
        "882124901702865807606020005560032", // б
        "980034803806646816634000120063104", // в
        "782524800703724928416000010060031", // г
        "790543974807537846627013410061032", // д
        "834757456267869348871253432000003", // е
        "687258800804517742527000010013410", // ж
        "795646701803356814605010100353324", // з
        "954645625677767536770254731000057", // и
        "914235213104236424841102330000001", // й
        "897410611902434927666003100050001", // к
        "882033830904544710446000100058055", // л
        "986432901903254843516101300053203", // м
        "884356711905107822775414210074026", // н
        "827867645365777567861233441000034", // о
        "582100800601613959328012100061003", // п
        "794465832705455824767132330055005", // р
        "773422700708646773796110230036005", // с
        "883703810804335818626001100056124", // т
        "858458465126767177772352753000351", // у
        "782060902800543927666402000002200", // ф
        "992412500701166816746010140031100", // х
        "672341904906200431215121000060212", // ц
        "980000940803517305465010020035100", // ч
        "682520900808826724485030000032304", // ш
        "581111911911115111114111111115111", // щ
        "533333933333333333333333333333339", // ъ
        "904521616096675037670080550000000", // ы
        "905455702305059220750334350000056", // ь
        "635446114169778168784435351111411", // э
        "945257067006569008682224527000000", // ю
        "906524325113757124471033302000032", // я
    ];

    /// <summary>The place of a letter in the alphabet, 1 to 32; 0 for what is no letter of Russian.</summary>
    public static int IndexOf(char c) => c switch
    {
        >= 'а' and <= 'я' => c - 'а' + 1,
        >= 'А' and <= 'Я' => c - 'А' + 1,
        'ё' or 'Ё' => 'е' - 'а' + 1,
        _ => 0,
    };

    /// <summary>How common a pair is, 0 to 9, given by the places of its letters.</summary>
    public static int Level(int first, int second) => Levels[first][second] - '0';
}
