using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.Storage.Json;

/// <summary>A value type that is a number in JSON.</summary>
internal abstract class NumberConverter<T>(Func<long, T> create, Func<T, long> number) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => create(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
}
