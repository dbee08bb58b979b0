using System.Globalization;
using Automation.Core.Identity;

namespace Automation.Testing.Digests;

/// <summary>Chance that comes out the same in every run.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>A whole minute of a span of time.</summary>
    public DateTimeOffset Minute(DateTimeOffset from, DateTimeOffset to) =>
        from.AddMinutes(random.Next((int)(to - from).TotalMinutes));

    /// <summary>A wait of whole minutes, mostly short and sometimes long; never zero.</summary>
    public TimeSpan Wait(TimeSpan mean) =>
        TimeSpan.FromMinutes(1 + Math.Floor(-Math.Log(1 - random.NextDouble()) * mean.TotalMinutes));

    public CommitSha Sha() => new(string.Create(
        CultureInfo.InvariantCulture, $"{random.NextInt64():x16}{random.NextInt64():x16}{random.Next():x8}"));
}
