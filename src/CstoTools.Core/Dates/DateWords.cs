using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>What the words of a date mean, in English and Russian.</summary>
internal static class DateWords
{
    /// <summary>Relations to the anchor, as the value of <see cref="DateKind.Relative"/>.</summary>
    public const int Last = -1, This = 0, Next = 1;

    /// <summary>"past" and "following": durations and narratives use them more than dates do.</summary>
    public const int Past = -2, Following = 2;

    /// <summary>"same": only of a day.</summary>
    public const int Same = 3;

    /// <summary>Values of <see cref="DateKind.Edge"/>: an adjective, a noun that needs "of" in English, such a noun for the end.</summary>
    public const int Early = 0, EdgeNoun = 1, EndNoun = 2;

    /// <summary>The value of <see cref="DateKind.UnitHalf"/> that is a half-year by itself; 1 and 2 say which.</summary>
    public const int HalfYear = 9;

    /// <summary>The days of a fortnight, as the value of <see cref="DateKind.UnitDay"/>.</summary>
    public const int Fortnight = 14;

    /// <summary>The value of a unit in the plural.</summary>
    public const int Plural = 20;

    private static readonly WordTable Table = Build();

    /// <summary>Looks a word up; case and Cyrillic look-alikes in Latin words do not matter.</summary>
    /// <param name="word">The word.</param>
    /// <param name="found">Its meaning.</param>
    public static bool TryGet(ReadOnlySpan<char> word, out WordMeaning found)
    {
        if (word.Length > Table.LongestWord)
        {
            found = default;
            return false;
        }
        if (Table.TryGet(word, out found))
            return true;
        return MixesScripts(word) && Table.TryGet(Folding.Key(word), out found);
    }

    /// <summary>The number of a month's full name, 1 to 12; 0 for any other word.</summary>
    /// <param name="word">The word.</param>
    public static int MonthOf(ReadOnlySpan<char> word) =>
        TryGet(word, out var found) && found.Kind == DateKind.Month && (found.Marks & DateMark.Short) == 0 ? found.Value : 0;

    /// <summary>Whether a word is the full name of a month.</summary>
    /// <param name="word">The word.</param>
    public static bool IsMonth(ReadOnlySpan<char> word) => MonthOf(word) > 0;

    /// <summary>Whether a word is the full name of a month or the name of a day of the week.</summary>
    /// <param name="word">The word.</param>
    public static bool IsMonthOrWeekday(string word) => IsMonth(word) || TryGet(word, out var found) && found.Kind == DateKind.Weekday;

    private static bool MixesScripts(ReadOnlySpan<char> word)
    {
        bool latin = false, cyrillic = false;
        foreach (var c in word)
        {
            latin |= c is >= 'A' and <= 'z';
            cyrillic |= c is >= '\u0400' and <= '\u04FF';
        }
        return latin && cyrillic;
    }

    private static WordTable Build()
    {
        var table = new WordTable();
        English(table);
        Russian(table);
        return table;
    }

    private static void English(WordTable t)
    {
        var months = "january february march april may june july august september october november december".Split(' ');
        for (var m = 1; m <= 12; m++)
            t.Add(DateKind.Month, m, m is 3 or 4 or 5 or 6 or 8 ? DateMark.Doubtful : DateMark.None, months[m - 1]);
        var shorts = "jan feb mar apr jun jul aug sep oct nov dec".Split(' ');
        int[] shortMonths = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12];
        for (var i = 0; i < shorts.Length; i++)
            t.Add(DateKind.Month, shortMonths[i], DateMark.Short, shorts[i]);
        t.Add(DateKind.Month, 9, DateMark.Short, "sept");
        t.Add(DateKind.Season, 0, DateMark.None, "winter");
        t.Add(DateKind.Season, 1, DateMark.None, "spring");
        t.Add(DateKind.Season, 2, DateMark.None, "summer");
        t.Add(DateKind.Season, 3, DateMark.None, "autumn");
        t.Add(DateKind.Season, 3, DateMark.Doubtful, "fall");
        var days = "monday tuesday wednesday thursday friday saturday sunday".Split(' ');
        for (var d = 1; d <= 7; d++)
            t.Add(DateKind.Weekday, d, DateMark.None, days[d - 1]);
        var ordinals = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").Split(' ');
        for (var o = 1; o <= 20; o++)
            t.Add(DateKind.Ordinal, o, DateMark.None, ordinals[o - 1]);
        t.Add(DateKind.Ordinal, 30, DateMark.None, "thirtieth");
        t.Add(DateKind.Tens, 20, DateMark.None, "twenty");
        t.Add(DateKind.Tens, 30, DateMark.None, "thirty");
        t.Add(DateKind.Ordinal, 1, DateMark.None, "i");
        t.Add(DateKind.Ordinal, 2, DateMark.None, "ii");
        t.Add(DateKind.Ordinal, 3, DateMark.None, "iii");
        t.Add(DateKind.Ordinal, 4, DateMark.None, "iv");
        var numbers = "one two three four five six seven eight nine ten".Split(' ');
        for (var n = 1; n <= 10; n++)
            t.Add(DateKind.NumberWord, n, DateMark.None, numbers[n - 1]);

        t.Add(DateKind.UnitDay, 0, DateMark.None, "day");
        t.Add(DateKind.UnitDay, Plural, DateMark.None, "days");
        t.Add(DateKind.UnitDay, Fortnight, DateMark.None, "fortnight");
        t.Add(DateKind.UnitWeek, 0, DateMark.None, "week");
        t.Add(DateKind.UnitWeek, Plural, DateMark.None, "weeks");
        t.Add(DateKind.UnitMonth, 0, DateMark.None, "month");
        t.Add(DateKind.UnitMonth, Plural, DateMark.None, "months");
        t.Add(DateKind.UnitQuarter, 0, DateMark.None, "quarter");
        t.Add(DateKind.UnitHalf, 0, DateMark.None, "half");
        t.Add(DateKind.UnitYear, 0, DateMark.None, "year");
        t.Add(DateKind.UnitYear, Plural, DateMark.None, "years");
        t.Add(DateKind.Period, 0, DateMark.None, "period");
        for (var q = 1; q <= 4; q++)
            t.Add(DateKind.UnitQuarter, q, DateMark.None, "q" + (char)('0' + q));
        t.Add(DateKind.UnitHalf, 1, DateMark.None, "h1");
        t.Add(DateKind.UnitHalf, 2, DateMark.None, "h2");

        t.Add(DateKind.Relative, This, DateMark.None, "this", "current", "outgoing");
        t.Add(DateKind.Relative, Last, DateMark.None, "last", "previous");
        t.Add(DateKind.Relative, Next, DateMark.None, "next", "coming", "upcoming", "forthcoming");
        t.Add(DateKind.Relative, Past, DateMark.None, "past");
        t.Add(DateKind.Relative, Following, DateMark.None, "following");
        t.Add(DateKind.Relative, Same, DateMark.None, "same");
        t.Add(DateKind.That, 0, DateMark.None, "that");
        t.Add(DateKind.RelativeDay, -1, DateMark.None, "yesterday");
        t.Add(DateKind.RelativeDay, 0, DateMark.None, "today");
        t.Add(DateKind.RelativeDay, 1, DateMark.None, "tomorrow");
        t.Add(DateKind.Edge, Early, DateMark.None, "early", "late", "mid");
        t.Add(DateKind.Edge, EdgeNoun, DateMark.None, "beginning", "start", "middle");
        t.Add(DateKind.Edge, EndNoun, DateMark.None, "end", "close");
        t.Add(DateKind.Ago, 0, DateMark.None, "ago");

        t.Add(DateKind.Article, 0, DateMark.None, "the", "a", "an");
        t.Add(DateKind.Of, 0, DateMark.None, "of");
        t.Add(DateKind.In, 0, DateMark.None, "in", "during", "for", "since", "by", "before", "after", "on", "at", "throughout", "into");
        t.Add(DateKind.From, 0, DateMark.None, "from");
        t.Add(DateKind.Between, 0, DateMark.None, "between");
        t.Add(DateKind.To, 0, DateMark.None, "to", "until", "till", "through");
        t.Add(DateKind.And, 0, DateMark.None, "and", "or");
    }

    private static void Russian(WordTable t)
    {
        string[] months =
        [
            "январ ь я е ю ем", "феврал ь я е ю ем", "март - а е у ом", "апрел ь я е ю ем", "ма й я е ю ем", "июн ь я е ю ем",
            "июл ь я е ю ем", "август - а е у ом", "сентябр ь я е ю ем", "октябр ь я е ю ем", "ноябр ь я е ю ем",
            "декабр ь я е ю ем",
        ];
        for (var m = 1; m <= 12; m++)
            Inflect(t, DateKind.Month, m, months[m - 1]);
        string[] shorts = ["янв", "фев февр", "мар", "апр", "", "июн", "июл", "авг", "сен сент", "окт", "ноя нояб", "дек"];
        for (var m = 1; m <= 12; m++)
        {
            foreach (var word in shorts[m - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                t.Add(DateKind.Month, m, DateMark.Short | DateMark.Russian, word);
        }
        Inflect(t, DateKind.Season, 0, "зим а ы е у ой");
        Inflect(t, DateKind.Season, 1, "весн а ы е у ой");
        Inflect(t, DateKind.Season, 2, "лет о а е ом");
        Inflect(t, DateKind.Season, 3, "осен ь и ью");
        string[] weekdays =
        [
            "понедельник - а у е", "вторник - а у е", "сред а у", "четверг - а у е", "пятниц а ы е у", "суббот а ы е у",
            "воскресень е я ю и",
        ];
        for (var d = 1; d <= 7; d++)
            Inflect(t, DateKind.Weekday, d, weekdays[d - 1]);
        Inflect(t, DateKind.Ordinal, 1, "перв ый ого ому ым ом ая ой ую ое");
        Inflect(t, DateKind.Ordinal, 2, "втор ой ого ому ым ом ая ую ое");
        Inflect(t, DateKind.Ordinal, 3, "трет ий ьего ьему ьим ьем ья ьей ью ье");
        Inflect(t, DateKind.Ordinal, 4, "четверт ый ого ому ым ом ая ой ую ое");
        string[] ordinals =
        [
            "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат",
            "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
        ];
        for (var o = 0; o < ordinals.Length; o++)
            Inflect(t, DateKind.Ordinal, o + 5, ordinals[o] + " ое ого ому ым");
        Inflect(t, DateKind.Ordinal, 30, "тридцат ое ого ому ым");
        t.Add(DateKind.Tens, 20, DateMark.Russian, "двадцать");
        t.Add(DateKind.Tens, 30, DateMark.Russian, "тридцать");
        var adjectives = "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск".Split(' ');
        for (var m = 1; m <= 12; m++)
            Inflect(t, DateKind.MonthAdjective, m, adjectives[m - 1] + " ий ого ому им ом ая ой ую ое ие их ими");
        t.Add(DateKind.That, 0, DateMark.Russian, "того", "тот", "том");
        t.Add(DateKind.That, 1, DateMark.Russian, "же");
        string[] numbers = ["один одного", "два двух две", "три трех", "четыре четырех", "пять пяти", "шесть шести", "семь семи"];
        for (var n = 1; n <= numbers.Length; n++)
            t.Add(DateKind.NumberWord, n, DateMark.Russian, numbers[n - 1].Split(' '));

        t.Add(DateKind.UnitDay, 0, DateMark.Russian, "день", "дня", "дней");
        Inflect(t, DateKind.UnitWeek, 0, "недел я и е ю ей");
        Inflect(t, DateKind.UnitMonth, 0, "месяц - а е у ев");
        Inflect(t, DateKind.UnitQuarter, 0, "квартал - а е у");
        t.Add(DateKind.UnitQuarter, 0, DateMark.Russian | DateMark.Short, "кв");
        Inflect(t, DateKind.UnitHalf, HalfYear, "полугоди е я и ю ем");
        t.Add(DateKind.UnitHalf, 0, DateMark.Russian, "половина", "половины", "половине", "половину");
        Inflect(t, DateKind.UnitTen, 0, "декад а ы е у");
        t.Add(DateKind.UnitYear, 0, DateMark.Russian, "год", "года", "году", "годом", "годе");
        t.Add(DateKind.UnitYear, Plural, DateMark.Russian, "годы", "годов", "годах", "годам", "годами");
        t.Add(DateKind.UnitYear, 0, DateMark.Russian | DateMark.Short, "г");
        t.Add(DateKind.UnitYear, Plural, DateMark.Russian | DateMark.Short, "гг");

        string[] hard = ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое"];
        string[] soft = ["ий", "его", "ему", "им", "ем", "яя", "ей", "юю", "ее"];
        string[] mixed = ["ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее"];
        Adjective(t, This, hard, "текущ");
        Adjective(t, This, mixed, "текущ");
        Adjective(t, This, soft, "нынешн");
        t.Add(DateKind.Relative, This, DateMark.Russian, "этот", "этого", "этим", "этом", "этой", "эту", "эта", "это", "сего");
        Adjective(t, Last, hard, "прошл", "минувш", "прошедш", "предыдущ", "истекш");
        Adjective(t, Last, mixed, "минувш", "прошедш", "предыдущ", "истекш");
        Adjective(t, Next, mixed, "будущ", "следующ", "наступающ", "предстоящ", "грядущ");
        t.Add(DateKind.RelativeDay, -2, DateMark.Russian, "позавчера");
        t.Add(DateKind.RelativeDay, -1, DateMark.Russian, "вчера");
        t.Add(DateKind.RelativeDay, 0, DateMark.Russian, "сегодня");
        t.Add(DateKind.RelativeDay, 1, DateMark.Russian, "завтра");
        t.Add(DateKind.RelativeDay, 2, DateMark.Russian, "послезавтра");
        t.Add(DateKind.Edge, EdgeNoun, DateMark.Russian, "начало", "начала", "начале", "началу",
            "середина", "середины", "середине", "середину");
        t.Add(DateKind.Edge, EndNoun, DateMark.Russian, "конец", "конца", "конце", "концу");
        t.Add(DateKind.Ago, 0, DateMark.Russian, "назад");

        t.Add(DateKind.In, 0, DateMark.Russian, "в", "во", "на", "за", "через", "к", "от", "после", "накануне", "период");
        t.Add(DateKind.From, 0, DateMark.Russian, "с", "со");
        t.Add(DateKind.Between, 0, DateMark.Russian, "между");
        t.Add(DateKind.To, 0, DateMark.Russian, "по", "до");
        t.Add(DateKind.And, 0, DateMark.Russian, "и", "или");
        t.Add(DateKind.Letter, 0, DateMark.Russian, "т");
    }

    private static void Inflect(WordTable table, DateKind kind, int value, string forms)
    {
        var parts = forms.Split(' ');
        for (var i = 1; i < parts.Length; i++)
            table.Add(kind, value, DateMark.Russian, parts[i] == "-" ? parts[0] : parts[0] + parts[i]);
    }

    private static void Adjective(WordTable table, int relation, string[] endings, params string[] stems)
    {
        foreach (var stem in stems)
        {
            foreach (var ending in endings)
                table.Add(DateKind.Relative, relation, DateMark.Russian, stem + ending);
        }
    }
}
