namespace CstoTools;

/// <summary>The order of articles and events where none is asked for: by day, undated ones last, then by title and id.</summary>
internal static class RecordOrder
{
    public static int Compare((DateTime? Day, string? Title, string Id) one, (DateTime? Day, string? Title, string Id) other)
    {
        var order = (one.Day ?? DateTime.MaxValue).CompareTo(other.Day ?? DateTime.MaxValue);
        if (order == 0)
            order = string.CompareOrdinal(one.Title, other.Title);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}
