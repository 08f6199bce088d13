/* The kernels of one kind of number: `real` is float or double, `bits` as many bits, NAME(word) the word of that kind. */

/* -- functions of one number; no branch, so that loops over them run on vectors */

#ifdef DOUBLE
enum { NAME(MANTISSA) = 52, NAME(BIAS) = 1023, NAME(TERMS) = 14, NAME(LOG_TERMS) = 17 };
static const real NAME(MAGIC) = 0x1.8p52, NAME(LN2_HIGH) = 0x1.62e42fefa3800p-1, NAME(LN2_LOW) = 0x1.ef35793c76730p-45;
static const real NAME(EXP_FROM) = -708.0, NAME(EXP_TO) = 709.43, NAME(TANH_TO) = 40.0;
#else
enum { NAME(MANTISSA) = 23, NAME(BIAS) = 127, NAME(TERMS) = 8, NAME(LOG_TERMS) = 8 };
static const real NAME(MAGIC) = 0x1.8p23f, NAME(LN2_HIGH) = 0x1.62e4p-1f, NAME(LN2_LOW) = 0x1.7f7d1cp-20f;
static const real NAME(EXP_FROM) = -87.0f, NAME(EXP_TO) = 88.37f, NAME(TANH_TO) = 20.0f;
#endif

/* Of two numbers one of which is NaN, NumPy's fmax and fmin take the other. */
INLINE real NAME(fmax)(real a, real b) { return a > b || b != b ? a : b; }
INLINE real NAME(fmin)(real a, real b) { return a < b || b != b ? a : b; }
INLINE real NAME(sign)(real a) { return a > 0 ? 1 : a < 0 ? -1 : a; }
INLINE real NAME(sqrt)(real a) { return sizeof(real) == 4 ? sqrtf(a) : sqrt(a); }

/* Write 2^n and return e^r - 1, with x = n ln 2 + r, |r| <= ln 2 / 2: Taylor's series. */
INLINE real NAME(split)(real x, real *power) {
    static const real inverse[] = {1, 1, 1 / 2., 1 / 3., 1 / 4., 1 / 5., 1 / 6., 1 / 7., 1 / 8., 1 / 9., 1 / 10.,
                                   1 / 11., 1 / 12., 1 / 13., 1 / 14., 1 / 15.};
    real shifted = x * (real)1.4426950408889634 + NAME(MAGIC), n = shifted - NAME(MAGIC);
    real r = x - n * NAME(LN2_HIGH) - n * NAME(LN2_LOW), sum = 1;
    bits exponent;
    memcpy(&exponent, &shifted, sizeof exponent); /* n stands in its last bits */
    exponent = (exponent + NAME(BIAS)) << NAME(MANTISSA);
    memcpy(power, &exponent, sizeof exponent);
#pragma GCC unroll 16
    for (int k = NAME(TERMS); k > 1; k--) sum = 1 + sum * r * inverse[k];
    return sum * r;
}

INLINE real NAME(held)(real x) {
    real low = x < NAME(EXP_FROM) ? NAME(EXP_FROM) : x;
    return low > NAME(EXP_TO) ? NAME(EXP_TO) : low;
}

INLINE real NAME(expm1)(real x) {
    real power, small = NAME(split)(NAME(held)(x), &power), found = power * small + (power - 1);
    return x > NAME(EXP_TO) ? (real)INFINITY : found;
}

INLINE real NAME(exp)(real x) {
    real power, small = NAME(split)(NAME(held)(x), &power), found = power * small + power;
    return x > NAME(EXP_TO) ? (real)INFINITY : x < NAME(EXP_FROM) ? 0 : found;
}

INLINE real NAME(tanh)(real x) {
    real twice = x < 0 ? -2 * x : 2 * x, most = twice > NAME(TANH_TO) ? NAME(TANH_TO) : twice, power;
    real small = NAME(split)(most, &power), e = power * small + (power - 1), found = e / (e + 2);
    return x < 0 ? -found : found;
}

/* log(e^a + e^b) = max + log(1 + e^-|a - b|), with log(1 + y) = 2 artanh(y / (2 + y)) as a series. */
INLINE real NAME(logaddexp)(real a, real b) {
    real top = a > b ? a : b, gap = a > b ? b - a : a - b, y = NAME(exp)(gap), s = y / (2 + y), square = s * s, sum = 0;
#pragma GCC unroll 20
    for (int k = NAME(LOG_TERMS); k >= 0; k--) sum = sum * square + (real)1 / (2 * k + 1);
    return a == b ? a + (real)0.6931471805599453 : top + 2 * s * sum;
}

/* -- one value after the other: n of them, whose operands lie so many bytes apart, 0 where one value serves for all */

#define LOOP(FORMULA) _Pragma("omp simd") for (int64_t i = 0; i < n; i++) { FORMULA; }
#define UNARY(WORD, FROM, TO, FORMULA)                                                                              \
    static void NAME(each_##WORD)(int64_t n, const char *a_, int64_t a_step, const char *b_, int64_t b_step,        \
                                  char *out_, int64_t out_step) {                                                   \
        const FROM *a = (const FROM *)a_;                                                                           \
        TO *out = (TO *)out_;                                                                                       \
        if (a_step == sizeof(FROM) && out_step == sizeof(TO)) {                                                     \
            LOOP(FROM x = a[i]; out[i] = FORMULA)                                                                   \
        } else                                                                                                      \
            for (int64_t i = 0; i < n; i++) {                                                                       \
                FROM x = *(const FROM *)(a_ + i * a_step);                                                          \
                *(TO *)(out_ + i * out_step) = FORMULA;                                                             \
            }                                                                                                       \
    }
#define BINARY(WORD, FROM, AND, TO, FORMULA)                                                                        \
    static void NAME(each_##WORD)(int64_t n, const char *a_, int64_t a_step, const char *b_, int64_t b_step,        \
                                  char *out_, int64_t out_step) {                                                   \
        const FROM *a = (const FROM *)a_;                                                                           \
        const AND *b = (const AND *)b_;                                                                             \
        TO *out = (TO *)out_;                                                                                       \
        int close = out_step == sizeof(TO), a_close = a_step == sizeof(FROM), b_close = b_step == sizeof(AND);      \
        if (close && a_close && b_close) {                                                                          \
            LOOP(FROM x = a[i]; AND y = b[i]; out[i] = FORMULA)                                                     \
        } else if (close && a_close && !b_step) {                                                                   \
            const AND y = *b;                                                                                       \
            LOOP(FROM x = a[i]; out[i] = FORMULA)                                                                   \
        } else if (close && !a_step && b_close) {                                                                   \
            const FROM x = *a;                                                                                      \
            LOOP(AND y = b[i]; out[i] = FORMULA)                                                                    \
        } else                                                                                                      \
            for (int64_t i = 0; i < n; i++) {                                                                       \
                FROM x = *(const FROM *)(a_ + i * a_step);                                                          \
                AND y = *(const AND *)(b_ + i * b_step);                                                            \
                *(TO *)(out_ + i * out_step) = FORMULA;                                                             \
            }                                                                                                       \
    }

UNARY(copy, real, real, x)
UNARY(copy_of_truth, truth, real, x ? 1 : 0)
UNARY(copy_truth, truth, truth, x)
UNARY(negative, real, real, -x)
UNARY(sign, real, real, NAME(sign)(x))
UNARY(sqrt, real, real, NAME(sqrt)(x))
UNARY(exp, real, real, NAME(exp)(x))
UNARY(expm1, real, real, NAME(expm1)(x))
UNARY(tanh, real, real, NAME(tanh)(x))
UNARY(logical_not, truth, truth, !x)
BINARY(add, real, real, real, x + y)
BINARY(subtract, real, real, real, x - y)
BINARY(multiply, real, real, real, x *y)
BINARY(multiply_by_truth, real, truth, real, x *(y ? (real)1 : (real)0))
BINARY(divide, real, real, real, x / y)
BINARY(fmax, real, real, real, NAME(fmax)(x, y))
BINARY(fmin, real, real, real, NAME(fmin)(x, y))
BINARY(logaddexp, real, real, real, NAME(logaddexp)(x, y))
BINARY(greater, real, real, real, x > y ? 1 : 0)
BINARY(less, real, real, real, x < y ? 1 : 0)
BINARY(equal, real, real, real, x == y ? 1 : 0)
BINARY(truth_greater, real, real, truth, x > y)
BINARY(truth_less, real, real, truth, x < y)
BINARY(truth_equal, real, real, truth, x == y)
BINARY(logical_and, truth, truth, truth, x &&y)
BINARY(logical_xor, truth, truth, truth, !x != !y)

#define EACH(WORD) [code_##WORD] = NAME(each_##WORD)
static Inner *const NAME(inner)[CODES] = {
    EACH(copy), EACH(copy_of_truth), EACH(copy_truth), EACH(negative), EACH(sign), EACH(sqrt), EACH(exp), EACH(expm1),
    EACH(tanh), EACH(logical_not), EACH(add), EACH(subtract), EACH(multiply), EACH(multiply_by_truth), EACH(divide),
    EACH(fmax), EACH(fmin), EACH(logaddexp), EACH(greater), EACH(less), EACH(equal), EACH(truth_greater),
    EACH(truth_less), EACH(truth_equal), EACH(logical_and), EACH(logical_xor),
};
#undef EACH

#define OVER(O) /* the three outer axes of an operation */                                                          \
    for (int64_t i0 = 0; i0 < (O)->size[0]; i0++)                                                                   \
        for (int64_t i1 = 0; i1 < (O)->size[1]; i1++)                                                               \
            for (int64_t i2 = 0; i2 < (O)->size[2]; i2++)
#define OUTER(O, K) (i0 * (O)->step[K][0] + i1 * (O)->step[K][1] + i2 * (O)->step[K][2])

static void NAME(elementwise)(const Operation *o, char **at) {
    Inner *inner = NAME(inner)[o->code];
    const int64_t n = o->size[3];
    OVER(o) inner(n, at[0] + OUTER(o, 0), o->step[0][3], at[1] + OUTER(o, 1), o->step[1][3], at[2] + OUTER(o, 2), o->step[2][3]);
}

/* Operations on the same values, one after the other, for a block of these at a time. */
static void NAME(group)(const Operation *o, int64_t page_step) {
    const int64_t n = o->size[3], several = o->group;
    for (int64_t first = 0; first < n; first += BLOCK) {
        const int64_t some = n - first < BLOCK ? n - first : BLOCK;
        for (int64_t g = 0; g < several; g++) {
            char *at[3];
            for (int k = 0; k < 3; k++) at[k] = o[g].at[k] + o[g].move[k] * page_step + first * o[g].step[k][3];
            NAME(inner)[o[g].code](some, at[0], o[g].step[0][3], at[1], o[g].step[1][3], at[2], o[g].step[2][3]);
        }
    }
}

/* out = the sum, or the largest, of x along the axes on which out does not move on. */
static void NAME(reduce)(const Operation *o, char **at, int largest) {
    const int64_t n = o->size[3], x_step = o->step[0][3], out_step = o->step[2][3];
    const real start = largest ? -(real)INFINITY : 0;
    OVER(o) {
        real *out = (real *)(at[2] + OUTER(o, 2));
        for (int64_t i = 0; i < (out_step ? n : 1); i++) *(real *)((char *)out + i * out_step) = start;
    }
    OVER(o) {
        const char *x = at[0] + OUTER(o, 0);
        char *out = at[2] + OUTER(o, 2);
        if (!out_step) {
            real found = *(real *)out;
            if (largest)
                for (int64_t i = 0; i < n; i++) {
                    const real v = *(const real *)(x + i * x_step);
                    found = v > found || v != v ? v : found;
                }
            else if (x_step == sizeof(real)) {
                real sum = 0;
                _Pragma("omp simd reduction(+ : sum)") for (int64_t i = 0; i < n; i++) sum += ((const real *)x)[i];
                found += sum;
            } else
                for (int64_t i = 0; i < n; i++) found += *(const real *)(x + i * x_step);
            *(real *)out = found;
        } else if (x_step == sizeof(real) && out_step == sizeof(real)) {
            const real *from = (const real *)x;
            real *to = (real *)out;
            if (largest) {
                LOOP(const real v = from[i]; to[i] = v > to[i] || v != v ? v : to[i])
            } else
                LOOP(to[i] += from[i])
        } else
            for (int64_t i = 0; i < n; i++) {
                const real v = *(const real *)(x + i * x_step);
                real *to = (real *)(out + i * out_step);
                *to = !largest ? *to + v : v > *to || v != v ? v : *to;
            }
    }
}

/* -- products: c (m, n) = scale a (m, k) b (k, n), or += : R rows by C vectors of columns, all sums in registers */

#ifndef WIDTH
#if defined(__AVX512F__)
#define WIDTH 64
#elif defined(__AVX__)
#define WIDTH 32
#else
#define WIDTH 16
#endif
#endif
#define LANES ((int64_t)(WIDTH / sizeof(real)))
typedef real NAME(vec1) __attribute__((vector_size(WIDTH), aligned(sizeof(real)), may_alias));
typedef real NAME(vec2) __attribute__((vector_size(WIDTH / 2), aligned(sizeof(real)), may_alias));
typedef real NAME(vec4) __attribute__((vector_size(WIDTH / 4 < 8 ? 8 : WIDTH / 4), aligned(sizeof(real)), may_alias));
typedef real NAME(vec8) __attribute__((vector_size(WIDTH / 8 < 8 ? 8 : WIDTH / 8), aligned(sizeof(real)), may_alias));

#define UNROLLED _Pragma("GCC unroll 8")
#define TILE(WORD, VECTOR, R, C)                                                                                    \
    static void NAME(WORD)(int64_t k, const real *restrict a, int64_t a_row, int64_t a_column,                      \
                           const real *restrict b, int64_t b_row, real *restrict c, int64_t c_row, real scale,      \
                           int add) {                                                                               \
        VECTOR sum[R][C] = {};                                                                                      \
        for (int64_t p = 0; p < k; p++, a += a_column, b += b_row) {                                                \
            const VECTOR *row = (const VECTOR *)b;                                                                  \
            UNROLLED for (int i = 0; i < R; i++)                                                                    \
                UNROLLED for (int j = 0; j < C; j++) sum[i][j] += row[j] * a[i * a_row];                            \
        }                                                                                                           \
        UNROLLED for (int i = 0; i < R; i++) {                                                                      \
            VECTOR *to = (VECTOR *)(c + i * c_row);                                                                 \
            UNROLLED for (int j = 0; j < C; j++) to[j] = add ? to[j] + sum[i][j] * scale : sum[i][j] * scale;       \
        }                                                                                                           \
    }
#define COLUMNS(WORD, VECTOR, R, C)                                                                                 \
    TILE(WORD##_many, VECTOR, R, C)                                                                                 \
    TILE(WORD##_some, VECTOR, 2, C)                                                                                 \
    TILE(WORD##_one, VECTOR, 1, C)                                                                                  \
    INLINE void NAME(WORD)(int64_t m, int64_t k, const real *a, int64_t a_row, int64_t a_column, const real *b,     \
                           int64_t b_row, real *c, int64_t c_row, real scale, int add) {                            \
        int64_t i = 0;                                                                                              \
        for (; i + R <= m; i += R)                                                                                  \
            NAME(WORD##_many)(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);       \
        for (; i + 2 <= m; i += 2)                                                                                  \
            NAME(WORD##_some)(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);       \
        for (; i < m; i++)                                                                                          \
            NAME(WORD##_one)(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);        \
    }
COLUMNS(pairs, NAME(vec1), 6, 2)
COLUMNS(whole, NAME(vec1), 8, 1)
COLUMNS(halves, NAME(vec2), 8, 1)
COLUMNS(quarters, NAME(vec4), 8, 1)
COLUMNS(eighths, NAME(vec8), 8, 1)
COLUMNS(singly, real, 8, 1)

static void NAME(product)(const Operation *o, char **at, real *turned, int add) {
    const int64_t m = o->size[0], k = o->size[1], n = o->size[2];
    const int64_t a_row = o->step[0][0], a_column = o->step[0][1], b_column = o->step[1][1], c_row = o->step[2][0];
    const real *a = (const real *)at[0], *b = (const real *)at[1];
    const real scale = at[3] ? *(const real *)at[3] : (real)o->number[0];
    real *c = (real *)at[2];
    int64_t b_row = o->step[1][0], j = 0;
    if (b_column != 1) { /* rows of b are what is read as vectors: here it lies column by column */
        for (int64_t i = 0; i < n; i++) {
            const real *from = b + i * b_column;
            for (int64_t p = 0; p < k; p++) turned[p * n + i] = from[p * b_row];
        }
        b = turned, b_row = n;
    }
#define TAKE(WORD, WIDE)                                                                                            \
    for (; j + (WIDE) <= n; j += (WIDE)) NAME(WORD)(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
    TAKE(pairs, 2 * LANES)
    TAKE(whole, LANES)
    if (LANES > 2) TAKE(halves, LANES / 2)
    if (LANES > 4) TAKE(quarters, LANES / 4)
    if (LANES > 8) TAKE(eighths, LANES / 8)
    TAKE(singly, 1)
}

/* BLAS's own product: c = scale a b + add c. */
typedef void NAME(gemm_of)(int order, int a_turned, int b_turned, int64_t m, int64_t n, int64_t k, real scale,
                           const real *a, int64_t a_row, const real *b, int64_t b_row, real add, real *c,
                           int64_t c_row);
enum { NAME(rows_after_rows) = 101 };

static void NAME(gemm)(const Operation *o, char **at, void *gemm) {
    const real scale = at[3] ? *(const real *)at[3] : (real)o->number[0];
    ((NAME(gemm_of) *)gemm)(NAME(rows_after_rows), (int)o->step[0][2], (int)o->step[1][2], o->size[0], o->size[2],
                            o->size[1], scale, (const real *)at[0], o->step[0][0], (const real *)at[1], o->step[1][0],
                            (real)o->number[1], (real *)at[2], o->step[2][0]);
}

/* -- the rest: what is drawn, gathered, and done by functions of optimizers.py */

/* Numbers from 0 to 1 as NumPy's generator draws them: by its own functions, from its own state. */
static void NAME(random)(const Operation *o, char **at) {
    real *out = (real *)at[2];
    for (int64_t i = 0; i < o->size[3]; i++)
#ifdef DOUBLE
        out[i] = ((double (*)(void *))at[1])(at[0]);
#else
        out[i] = (((uint32_t(*)(void *))at[1])(at[0]) >> 8) * (1.0f / 16777216.0f);
#endif
}

/* Write the step's rows of the data to where it reads them: each is asked for while the one before it is written. */
static void NAME(gather)(const Operation *o, int64_t page_step) {
    const int64_t size = o->size[0], width = o->size[1], row = o->step[2][0];
    const real *data = (const real *)o->at[0];
    const int64_t *rows = (const int64_t *)o->at[1] + page_step * size;
    real *to = (real *)(o->at[2] + o->move[2] * page_step);
    if (!data) return; /* the samples were gathered before */
    for (int64_t i = 0; i < size; i++) {
        const char *next = (const char *)(data + rows[i + 2 < size ? i + 2 : i] * width);
        for (int64_t b = 0; b < width * (int64_t)sizeof(real); b += 64) __builtin_prefetch(next + b);
        memcpy(to + i * row, data + rows[i] * width, width * sizeof(real));
    }
}

INLINE void NAME(corrected)(const Operation *o, double rate, double k, real *step_size, real *floor) {
    const double b1 = o->number[0], b2 = o->number[1], shrink = sqrt((1 - b2) / (1 - pow(b2, k)));
    *step_size = (real)(rate * (1 - b1) / (1 - pow(b1, k)) / shrink);
    *floor = (real)(o->number[2] / shrink);
}

/* at: rate, steps, step size and floor; size: how many counts of steps there are. */
static void NAME(correct_bias)(const Operation *o, char **at) {
    double *steps = (double *)at[1];
    for (int64_t i = 0; i < o->size[0]; i++) steps[i] += 1;
    NAME(corrected)(o, *(const real *)at[0], steps[0], (real *)at[2], (real *)at[3]);
}

/* As above, for every weight by itself: the operation behind this one tells where its missed steps lie. */
static void NAME(correct_each_bias)(const Operation *o, char **at, const double *missed) {
    double *steps = (double *)at[1];
    for (int64_t i = 0; i < o->size[0]; i++) steps[i] += 1;
    for (int64_t i = 0; i < o->size[1]; i++) {
        const double k = steps[0] - missed[i];
        NAME(corrected)(o, *(const real *)at[0], k > 1 ? k : 1, (real *)at[2] + i, (real *)at[3] + i);
    }
}

static void NAME(miss)(const Operation *o, char **at) {
    double *missed = (double *)at[2];
    const double *held = (const double *)at[0];
    for (int64_t i = 0; i < o->size[3]; i++) missed[i] += held[i];
}

/* Shorten a gradient to the length number[0], if it is longer. */
static void NAME(clip)(const Operation *o, char **at) {
    const int64_t n = o->size[3];
    real *gradient = (real *)at[2];
    double top = 0, sum = 0;
    for (int64_t i = 0; i < n; i++) {
        const double a = fabs((double)gradient[i]);
        top = a > top || a != a ? a : top;
    }
    for (int64_t i = 0; i < n; i++) sum += (gradient[i] / top) * (gradient[i] / top);
    const double length = top == 0 ? 0 : top == INFINITY ? INFINITY : top * sqrt(sum);
    if (length > o->number[0])
        for (int64_t i = 0; i < n; i++) gradient[i] *= (real)(o->number[0] / length);
}

/* Take `count` of a page's steps from `first` on; `turned` has room for the largest operand that has to be turned. */
void NAME(replay)(const Operation *operations, int64_t several, int64_t first, int64_t count, void *gemm, real *turned) {
    for (int64_t page_step = first; page_step < first + count; page_step++)
        for (const Operation *o = operations; o < operations + several; o++) {
            if (o->group > 1) {
                NAME(group)(o, page_step);
                o += o->group - 1;
                continue;
            }
            char *at[OPERANDS];
            for (int k = 0; k < OPERANDS; k++) at[k] = o->at[k] + o->move[k] * page_step;
            switch (o->code) {
                case code_product: NAME(product)(o, at, turned, 0); break;
                case code_product_added: NAME(product)(o, at, turned, 1); break;
                case code_gemm: NAME(gemm)(o, at, gemm); break;
                case code_sum: NAME(reduce)(o, at, 0); break;
                case code_largest: NAME(reduce)(o, at, 1); break;
                case code_random: NAME(random)(o, at); break;
                case code_gather: NAME(gather)(o, page_step); break;
                case code_correct_bias: NAME(correct_bias)(o, at); break;
                case code_correct_each_bias: NAME(correct_each_bias)(o, at, (const double *)o[1].at[0]); o++; break;
                case code_miss: NAME(miss)(o, at); break;
                case code_clip: NAME(clip)(o, at); break;
                default: NAME(elementwise)(o, at);
            }
        }
}

#undef LOOP
#undef UNARY
#undef BINARY
#undef OVER
#undef OUTER
#undef LANES
#undef UNROLLED
#undef TILE
#undef COLUMNS
#undef TAKE
