using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CstoTools.Core.Metadata;

/// <summary>
/// What is made of something when it is first asked for, and kept as long as that lives. Made once also where several
/// threads ask at the same time: the indexes take the longest part of a start.
/// </summary>
internal sealed class MadeOnce<TSource, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TMade>(
    Func<TSource, TMade> make)
    where TSource : class
{
    private readonly ConditionalWeakTable<TSource, Lazy<TMade>> _made = [];

    public TMade Of(TSource source) =>
        (_made.TryGetValue(source, out var made) ? made : _made.GetValue(source, s => new Lazy<TMade>(() => make(s)))).Value;
}
