namespace CstoTools.Core.Reading.Html;

/// <summary>The words that pages put over and under articles: what they label is not the article.</summary>
internal static class Labels
{
    // Over links to other pages.
    private static readonly string[] Related =
    [
        "read also", "read more", "also read", "see also", "related", "related news", "related articles", "related stories", "related content", "related posts", "related materials",
        "related topics", "more on this", "more on this story", "more on this topic", "more news", "more stories", "more from", "more articles", "you may also like", "you might also like",
        "you may also be interested in", "recommended", "recommended for you", "recommended reading", "most read", "most popular", "most viewed", "popular", "popular news", "trending", "trending now", "latest news", "latest", "latest posts",
        "recent posts", "recent news", "recommended stories", "top stories", "top news", "editor's picks", "editors' picks", "don't miss", "up next", "next article", "previous article", "next", "previous", "other news", "news feed",
        "on the topic", "on this topic", "in this section", "further reading", "what to read next", "keep reading", "continue reading", "on this day", "similar articles", "similar news",
        "читайте также", "читать также", "читать далее", "читать ещё", "читать еще", "смотрите также", "смотреть также", "по теме", "ещё по теме", "еще по теме", "материалы по теме", "новости по теме", "другие новости", "похожие новости", "похожие материалы", "другие материалы",
        "последние новости", "лента новостей", "главные новости", "главное", "популярное", "популярные новости", "самое читаемое", "рекомендуем", "рекомендуем почитать", "вам может быть интересно", "вас может заинтересовать", "важное", "новости партнеров", "новости партнёров", "связанные новости", "связанные материалы", "подробнее", "далее", "ранее по теме", "сюжет", "все новости", "еще новости", "ещё новости", "следующая новость", "предыдущая новость", "следующая статья", "предыдущая статья",
    ];

    // Over what readers write: nothing after it is the article's.
    private static readonly string[] Comments =
    [
        "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add a comment", "add comment", "join the discussion", "join the conversation", "reader comments", "your comment", "write a comment", "show comments", "view comments", "no comments", "no comments yet",
        "комментарии", "комментарий", "оставить комментарий", "добавить комментарий", "написать комментарий", "ваш комментарий", "комментировать", "комментариев нет", "комментарии читателей",
    ];

    private static readonly string[] ReplyForms =
        ["leave a comment", "leave a reply", "post a comment", "add a comment", "write a comment", "join the conversation", "оставить комментарий", "добавить комментарий", "написать комментарий"];

    // Buttons and notes of the page.
    private static readonly string[] Tools =
    [
        "share", "share this", "share this article", "share this page", "share this story", "share on", "share on facebook", "share on twitter", "share on x", "share via", "share with friends", "share this post", "share:", "facebook", "twitter", "telegram", "whatsapp", "vkontakte", "linkedin", "email", "e-mail", "copy link", "link copied", "print", "print version", "printable version", "print this page", "print this article", "save", "bookmark", "listen", "listen to this article", "follow us", "follow", "subscribe", "sign up", "sign in", "log in", "register",
        "back", "go back", "back to the section", "back to the list", "back to list", "back to all news", "back to the all news", "back to news", "back to top", "to the top", "top of page", "up", "home", "all news", "tags", "tags:", "topics", "topics:", "keywords", "keywords:", "categories", "category", "filed under", "advertisement", "ad", "sponsored", "sponsored content", "text size", "font size", "rate this", "rating", "newsletter", "subscribe to our newsletter", "about the author", "download", "download pdf", "loading", "load more", "show more", "photo", "photos", "photo gallery", "gallery", "video", "close", "menu", "search", "skip to content", "skip to main content", "version for the visually impaired", "no tags", "source", "report an error", "report a typo", "embed", "link", "image", "view settings", "font size:", "site colours", "site colors", "site colour", "text colour", "letter spacing", "images on", "images off", "normal version", "full version of the site", "accessibility", "accessibility settings", "enlarge", "view gallery", "full screen", "accept", "accept all", "ok", "i agree",
        "поделиться", "поделиться:", "поделиться новостью", "поделиться в соцсетях", "поделиться ссылкой", "вконтакте", "одноклассники", "печать", "версия для печати", "распечатать", "назад", "назад к списку", "назад к новостям", "вернуться", "вернуться к списку", "возврат к списку", "к списку новостей", "в раздел", "все новости раздела", "наверх", "вверх", "на главную", "главная", "теги", "теги:", "метки", "метки:", "рубрика", "рубрики", "категория", "ключевые слова", "ключевые слова:", "темы", "темы:", "реклама", "подписаться", "подпишитесь", "подписывайтесь", "войти", "регистрация", "поиск", "меню", "закрыть", "скачать", "фото", "видео", "фотогалерея", "фоторепортаж", "видеоролик", "загрузка", "показать еще", "показать ещё", "загрузить еще", "загрузить ещё", "сообщить об ошибке", "нашли ошибку", "версия для слабовидящих", "размер шрифта", "цвета сайта", "цвет сайта", "настройки отображения", "обычная версия", "полная версия сайта", "оцените материал", "отправить", "скопировать ссылку", "ссылка скопирована", "принять", "согласен", "читать", "слушать", "источник",
    ];

    private static readonly HashSet<string> RelatedSet = Set(Related), CommentSet = Set(Comments), ToolSet = Set(Tools);

    // How lines begin that speak of the page and not of its matter.
    private static readonly string[] Openings =
    [
        "read also:", "also read:", "read more:", "see also:", "related:", "more:", "more on this:", "read next:", "recommended:", "previously:", "tags:", "topics:", "keywords:", "filed under:", "categories:", "category:", "share:", "posted in ", "tagged ", "tagged with", "follow us on", "subscribe to ", "sign up for", "click here to", "copyright ", "© ", "all rights reserved", "found a typo", "found a mistake", "if you find a mistake", "if you have found a", "this site uses cookies", "we use cookies", "this website uses cookies", "by continuing to use", "photo:", "photo by", "photo credit", "photos:", "image:", "image credit", "image source", "image caption", "picture:", "views:", "reading time", "last updated", "updated:", "published:", "posted on", "join us on", "download our app", "get our app",
        "читайте также:", "читать также:", "смотрите также:", "по теме:", "подробнее:", "теги:", "метки:", "темы:", "ключевые слова:", "рубрика:", "рубрики:", "категория:", "категории:", "поделиться:", "подписывайтесь на", "подпишитесь на", "подписаться на", "следите за нами", "следите за новостями", "все права защищены", "нашли ошибку", "нашли опечатку", "если вы заметили ошибку", "если вы нашли ошибку", "заметили ошибку", "выделите фрагмент", "мы используем cookie", "сайт использует cookie", "на сайте используются", "продолжая использовать", "фото:", "фото ©", "фотография:", "изображение:", "просмотров:", "количество просмотров", "время чтения", "обновлено:", "опубликовано:", "присоединяйтесь к",
    ];

    private static readonly string[] Bylines = ["by ", "author:", "authors:", "written by ", "reported by ", "автор:", "авторы:", "текст:"];

    private static readonly string[] ReadMore =
    [
        "read more", "more", "details", "full story", "continue", "continue reading", "read", "read on", "learn more", "find out more", "view", "go", "see more", "read full story",
        "подробнее", "далее", "читать далее", "читать", "читать полностью", "подробности", "еще", "ещё", "узнать больше", "перейти",
    ];

    private static readonly HashSet<string> ReadMoreSet = Set(ReadMore);

    private static readonly string[] ContactWords =
    [
        "press secretary", "press service", "press office", "press officer", "press contact", "press centre", "press center", "media contact", "media contacts", "for media", "for the media", "media inquiries", "media enquiries", "media relations", "for further information", "for more information", "for additional information", "contact", "contacts", "contact information", "spokesperson", "spokesman", "spokeswoman", "phone", "tel", "e-mail", "email", "public relations",
        "пресс-секретарь", "пресс-служба", "пресс-центр", "пресс-секретаря", "пресс-службы", "контакты", "контактная информация", "контактное лицо", "контакты для сми", "для сми", "телефон", "тел.", "эл. почта", "дополнительная информация", "справки по",
    ];

    private static readonly HashSet<string> HomeSet = Set(["home", "home page", "main page", "main", "front page", "главная", "главная страница", "на главную", "начало"]);

    public static bool IsHome(string text) => text.Length <= 40 && HomeSet.Contains(Normal(text));

    public static bool IsRelated(string text) => text.Length <= 60 && RelatedSet.Contains(Normal(text));

    public static bool IsComments(string text) => text.Length <= 60 && CommentSet.Contains(WithoutCount(Normal(text)));

    public static bool IsReplyForm(string text) => ReplyForms.Contains(Normal(text));

    public static bool IsTool(string text) => text.Length <= 60 && ToolSet.Contains(Normal(text));

    public static bool IsReadMore(string text) => text.Length <= 40 && ReadMoreSet.Contains(Normal(text));

    public static bool OpensPageNote(string text) => Opens(text, Openings);

    public static bool OpensByline(string text) => text.Length <= 120 && Opens(text, Bylines);

    public static bool SpeaksOfContact(string text)
    {
        foreach (var word in ContactWords)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length])))
                return true;
        }
        return false;
    }

    private static bool Opens(string text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Normal(string text)
    {
        var trimmed = text.AsSpan().Trim(" \u00A0:.!?\u2026\u00BB\u203A>\u2192\u2190\u00AB\u2039<|\u2022-\u2013\u2014+");
        return trimmed.ToString().ToLowerInvariant().Replace('\u2019', '\'').Replace('\u00A0', ' ');
    }

    // "3 comments", "Comments (12)"
    private static string WithoutCount(string text) => text.Trim(' ', '(', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static HashSet<string> Set(string[] labels)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
            set.Add(Normal(label));
        return set;
    }
}
