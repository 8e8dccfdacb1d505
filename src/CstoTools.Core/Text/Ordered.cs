namespace CstoTools.Core.Text;

/// <summary>Looks things up by their place, in lists that are in the order of the text.</summary>
internal static class Ordered
{
    /// <summary>The index of the first item that lies after a place; the length of the list if none does.</summary>
    /// <param name="items">The items, by place.</param>
    /// <param name="place">The place.</param>
    /// <param name="placeOf">Where an item lies.</param>
    public static int IndexAfter<T>(IReadOnlyList<T> items, int place, Func<T, int> placeOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = placeOf(items[middle]) <= place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
