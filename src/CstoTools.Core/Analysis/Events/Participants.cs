using System.Collections;

namespace CstoTools.Core.Analysis.Events;

/// <summary>The participants of an event in the order in which they were found, each name once.</summary>
internal sealed class Participants : IReadOnlyList<Participant>
{
    private readonly List<Participant> _all = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public int Count => _all.Count;

    public Participant this[int index] => _all[index];

    /// <summary>The participant of a name; null if there is none.</summary>
    public Participant? Find(string name) => _places.TryGetValue(name, out var at) ? _all[at] : null;

    /// <summary>Adds a participant, or puts it in the place of who has its name.</summary>
    public void Set(Participant participant)
    {
        if (_places.TryAdd(participant.Name, _all.Count))
            _all.Add(participant);
        else
            _all[_places[participant.Name]] = participant;
    }

    public IEnumerator<Participant> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
