using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace CvClass.Client.Rooms;

/// <summary>Makes room passwords: cryptographically random, and easy to read out and type.</summary>
public static class PasswordGenerator
{
    // Without 0 o, 1 l i: people copy these from paper.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 10;

    /// <summary>A password of 10 characters (about 49 bits) that is none of the <paramref name="taken"/> ones.</summary>
    /// <param name="taken">Passwords of the same room: the service refuses repeated ones.</param>
    public static string Next(IEnumerable<string?> taken)
    {
        using var random = RandomNumberGenerator.Create();
        while (true)
        {
            var password = Next(random);
            if (!taken.Contains(password)) return password;
        }
    }

    private static string Next(RandomNumberGenerator random)
    {
        var text = new char[Length];
        var one = new byte[1];
        for (var i = 0; i < Length;)
        {
            random.GetBytes(one);
            // Bytes of the last, incomplete round would favour the first letters.
            if (one[0] < 256 / Alphabet.Length * Alphabet.Length) text[i++] = Alphabet[one[0] % Alphabet.Length];
        }
        return new string(text);
    }
}
