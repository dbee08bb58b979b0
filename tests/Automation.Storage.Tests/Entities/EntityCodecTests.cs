using Automation.Storage.Entities;
using Automation.Storage.Json;
using Automation.Storage.Tests.Contracts;

namespace Automation.Storage.Tests.Entities;

public sealed class EntityCodecTests
{
    private static readonly EntityKey Key = new("p", "r");

    private readonly EntityCodec<Fact> codec = new(StorageJson.Default.EntityDocumentFact);

    [Fact]
    public void A_Short_Value_Is_Json_That_An_Operator_Can_Read()
    {
        var row = codec.Encode(Key, Samples.Fact("k", "s", Samples.Now));

        Assert.Null(row.Binary);
        Assert.Contains("\"kind\":\"k\"", row.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Long_Value_Is_Compressed_And_Read_Back()
    {
        var fact = Samples.Fact("k", new string('s', 40_000), Samples.Now);

        var row = codec.Encode(Key, fact);

        Assert.InRange(row.Binary!.Length, 1, 1_000);
        Assert.Equal("""{"schema":1}""", row.Json);
        Assert.Equivalent(fact, codec.Decode(row), strict: true);
    }

    [Fact]
    public void A_Value_That_Is_Too_Long_For_Any_Row_Is_Refused()
    {
        var endless = Samples.Fact("k", Samples.Digits(1, 200_000), Samples.Now);

        Assert.Null(codec.TryEncode(Key, endless));
        var error = Assert.Throws<PermanentException>(() => codec.Encode(Key, endless));
        Assert.Equal("A Fact is too long to be stored under p/r.", error.Message);
    }

    [Fact]
    public void A_Row_Of_A_Newer_Schema_Is_Left_To_The_Newer_Program()
    {
        var row = codec.Encode(Key, Samples.Fact("k", "s", Samples.Now));

        Assert.Throws<TransientException>(() => codec.Decode(row with { Json = row.Json.Replace("\"schema\":1", "\"schema\":2") }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"schema":1}""")]
    [InlineData("""{"schema":1,"value":{}}""")]
    [InlineData("""{"schema":1,"value":{"installation":"x"}}""")]
    public void A_Damaged_Row_Is_Named(string json)
    {
        var error = Assert.Throws<PermanentException>(() => codec.Decode(new StoredEntity(Key, json)));

        Assert.StartsWith("The row p/r ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_Bytes_Are_Named()
    {
        Assert.Throws<PermanentException>(() => codec.Decode(new StoredEntity(Key, "", [1, 2, 3])));
    }
}
